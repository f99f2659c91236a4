import type { Ownership } from "./ownership";

export const APPLICATION_PASSWORD: Ownership = {
  application_id: "ours",
  display_name: { owner: "ours", why: "Entra can't change a client secret: it can only be removed." },
  end_date: { owner: "ours", why: "A rotation goes by it." },
  end_date_relative: { owner: "read", why: "It is in no cloud: another spelling of `end_date`." },
  id: "read",
  key_id: "read",
  rotate_when_changed: {
    owner: "read",
    why: "It is in no cloud: Terraform makes a new secret if it changes.",
  },
  start_date: "read",
  value: "read",
  timeouts: "read",
};
