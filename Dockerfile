# The clinic as one image: on Cloud Run with PLATFORM=firebase, or on any machine, embedded, with a volume at /data.
# docs/deploy.md says how; `npm run prove-image` performs these very steps where there is no Docker engine.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY next.config.ts postcss.config.mjs tsconfig.json ./
COPY public ./public
COPY src ./src
COPY server ./server
COPY tools ./tools
RUN npm run build && rm -rf .next/cache
# What only builds and tests is left behind: compilers, the runtime from the registry (the image has its own), and what browsers
# are given, which is in .next by now.
RUN npm prune --omit=dev && npm uninstall --no-save --omit=dev firebase lucide-react @jitsi/react-sdk \
 && rm -rf node_modules/.bin/node node_modules/node-linux-* node_modules/@next/swc-* node_modules/@img node_modules/playwright* node_modules/next/dist/docs \
 && find node_modules .next -name '*.map' -delete

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY package.json next.config.ts tsconfig.json ./
COPY public ./public
COPY src ./src
COPY server ./server
COPY tools ./tools
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.next ./.next
# The code belongs to root and the server does not run as root: it can change its data and nothing else.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/serve.mjs"]
