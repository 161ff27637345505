# An image that holds the command alone: docker build -t cchclint . ; docker run --rm -v "$PWD:/plans" cchclint .
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm pack --pack-destination /

FROM node:22-slim
# Git is asked by --staged and --since; a folder that is mounted belongs to somebody else.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory /plans
COPY --from=build /cchclint-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund --ignore-scripts /tmp/cchclint-*.tgz && rm /tmp/cchclint-*.tgz
USER node
WORKDIR /plans
ENTRYPOINT ["cchclint"]
