import {useEffect, useState} from 'preact/hooks'
import {useFace} from './context.js'
import {isServed, watchNetwork} from './network-count.js'

/** “Số lần trang này gửi hoặc tải qua mạng từ khi mở: 0”. */
export function SentCount() {
  const {words} = useFace()
  const [count, setCount] = useState(0)
  useEffect(() => watchNetwork(setCount), [])
  return (
    <>
      {isServed ? words.private.sentServed : words.private.sent}
      <b class="sent">{count}</b>.
    </>
  )
}
