import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { UserError } from "../../environments/user-error";
import type { Cloud } from "../network/cloud";

/**
 * Serves the app on the loopback interface, on the port of its origin.
 *
 * @returns how the clouds reach it, and how to stop it
 * @throws UserError when another program uses the port
 */
export async function serveApp(
  app: Hono,
  origin: string,
): Promise<{ cloud: Cloud; close: () => Promise<void> }> {
  const { hostname, port } = new URL(origin);
  const server = createServer(getRequestListener(app.fetch)).listen(Number(port), "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new UserError(
      "port-in-use",
      `port ${port} on 127.0.0.1 is in use by another program, and the lab's app needs it for its callback URLs at ${origin}.\nTo do: stop that program, or change the port in environments/lab.yaml, cognito.clients.`,
    );
  }
  return {
    cloud: { name: "app", owns: (host) => host === hostname, fetch: (request) => app.fetch(request) },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
