import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";

/** An app on this machine. */
export interface ServedApp {
  readonly title: string;
  /** Where its page is, at its callback URL too. */
  readonly paths: readonly string[];
  /** The script of its page. */
  readonly script: string;
  /** What else its server has, below the first path. */
  readonly server?: Hono;
}

/** Serves apps on a port of this machine. @returns how to stop */
export async function serveApps(port: number, apps: readonly ServedApp[]): Promise<() => Promise<void>> {
  const all = new Hono();
  for (const { title, paths, script, server } of apps) {
    for (const path of paths) all.get(path, (c) => c.html(pageOf(title, script)));
    if (server !== undefined) all.route(paths[0] ?? "/", server);
  }
  const listening = createServer(getRequestListener(all.fetch)).listen(port, "127.0.0.1");
  await once(listening, "listening");
  return async () => {
    listening.closeAllConnections();
    listening.close();
    await once(listening, "close");
  };
}

const pageOf = (title: string, script: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; background: Canvas; color: CanvasText }
  :focus-visible { outline: 2px solid CanvasText }
  #result { overflow-wrap: anywhere }
</style>
<main>
  <h1 id="who"></h1>
  <p id="actions"></p>
  <p id="result" role="status"></p>
</main>
<script type="module">
${script.replaceAll("</script", "<\\/script")}
</script>
</html>`;
