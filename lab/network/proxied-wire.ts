import { readFileSync } from "node:fs";
import { ProxyAgent, type RequestInit, fetch as undiciFetch } from "undici";
import type { Wire } from "./wire";

/** How another process reaches the lab: through its proxy, trusting its certificate authority. It asks the app directly. */
export function proxiedWire(lab: { readonly port: number; readonly certificateFile: string }): {
  wire: Wire;
  close: () => Promise<void>;
} {
  const proxy = new ProxyAgent({
    uri: `http://127.0.0.1:${lab.port}`,
    requestTls: { ca: readFileSync(lab.certificateFile, "utf8") },
  });
  return {
    wire: async (request) => {
      const body = await request.text();
      const init: RequestInit = {
        method: request.method,
        headers: [...request.headers],
        redirect: "manual",
        ...(body !== "" && { body }),
        ...(new URL(request.url).protocol === "https:" && { dispatcher: proxy }),
      };
      const response = await undiciFetch(request.url, init);
      return new Response(response.body as ReadableStream | null, {
        status: response.status,
        headers: [...response.headers],
      });
    },
    close: () => proxy.close(),
  };
}
