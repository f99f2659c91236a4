import type { Ownership } from "./ownership";

export const AUTH0_TRIGGER_ACTION: Ownership = {
  action_id: "ours",
  display_name: "ours",
  id: "read",
  trigger: "ours",
};
