import type { Ownership } from "./ownership";

export const TOKEN_SIGNING_CERTIFICATE: Ownership = {
  display_name: {
    owner: "ours",
    why: "By it a deploy knows which certificates are the environment's. Entra can't change it.",
  },
  end_date: { owner: "ours", why: "A rotation goes by it." },
  id: "read",
  key_id: "read",
  service_principal_id: "ours",
  start_date: "read",
  thumbprint: "read",
  value: "read",
  timeouts: "read",
};
