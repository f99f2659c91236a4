import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Hono } from "hono";
import { serveApp } from "../../../lab/app/server";

test("an app whose port is taken is reported with the key that changes it", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  try {
    await assert.rejects(serveApp(new Hono(), `http://localhost:${port}`), {
      code: "port-in-use",
      message: `port ${port} on 127.0.0.1 is in use by another program, and the lab's app needs it for its callback URLs at http://localhost:${port}.\nTo do: stop that program, or change the port in environments/lab.yaml, cognito.clients.`,
    });
  } finally {
    other.close();
  }
});
