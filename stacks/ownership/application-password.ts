import type { Ownership } from "./ownership";

export const APPLICATION_PASSWORD: Ownership = {
  application_id: "ours",
  display_name: "ours",
  end_date: "ours",
  end_date_relative: "read",
  id: "read",
  key_id: "read",
  rotate_when_changed: "read",
  start_date: "read",
  value: "read",
  timeouts: "read",
};
