import type { Ownership } from "./ownership";

export const AUTH0_CONNECTION_CLIENTS: Ownership = {
  connection_id: "ours",
  enabled_clients: "ours",
  id: "read",
  name: "read",
  strategy: "read",
};
