import { ManagementError, notInLab } from "../error";

/** The trigger that the lab has: what runs after a login. */
export const POST_LOGIN = "post-login";

/** The version of post-login that the lab has, and the runtimes that Auth0 has for it. */
const VERSION = "v3";
const RUNTIMES = ["node18-actions", "node22"];
export const DEFAULT_RUNTIME = "node22";

const trigger = (
  id: string,
  version: string,
  status: "CURRENT" | "DEPRECATED",
  runtimes: readonly string[],
  default_runtime = "node22",
  binding_policy = "trigger-bound",
) => ({
  id,
  version,
  status,
  runtimes,
  default_runtime,
  binding_policy,
  compatible_triggers: id === POST_LOGIN && version === VERSION ? [{ id, version: "v2" }] : [],
});
const first = (id: string) => trigger(id, "v1", "DEPRECATED", ["node22"], "node12");
const second = (id: string) => trigger(id, "v2", "CURRENT", RUNTIMES);
const only = (id: string) => trigger(id, "v1", "CURRENT", RUNTIMES);
const ofEntity = (id: string, runtimes: readonly string[]) =>
  trigger(id, "v1", "CURRENT", runtimes, "node22", "entity-bound");

/** The triggers that a tenant of Auth0 has, as recordings of auth0-deploy-cli have them. */
export const TRIGGERS = [
  first(POST_LOGIN),
  trigger(POST_LOGIN, "v2", "DEPRECATED", ["node18", "node22"], "node16"),
  trigger(POST_LOGIN, VERSION, "CURRENT", RUNTIMES),
  ...[
    "credentials-exchange",
    "pre-user-registration",
    "post-user-registration",
    "post-change-password",
    "send-phone-message",
  ].flatMap((id) => [first(id), second(id)]),
  only("password-reset-post-challenge"),
  only("custom-phone-provider"),
  only("custom-email-provider"),
  ofEntity("custom-token-exchange", ["node18", "node22"]),
  ofEntity("event-stream", ["node22"]),
  ofEntity("password-hash-migration", ["node22"]),
  ofEntity("mcp-tool", ["node22"]),
];

/** The names of Auth0's triggers. */
export const TRIGGER_IDS = [...new Set(TRIGGERS.map(({ id }) => id))];

/** @throws ManagementError if the lab does not have the trigger */
export function checkTrigger(id: string): void {
  if (id !== POST_LOGIN) throw notInLab(`the trigger ${id}`);
}

/** @throws ManagementError if Auth0 has no such runtime for the trigger, or the lab does not have the trigger */
export function checkRuntime(
  triggers: readonly { id: string; version?: string | undefined }[],
  runtime: string,
): void {
  for (const { id, version } of triggers) {
    checkTrigger(id);
    if (version !== VERSION) throw notInLab(`version ${version ?? "unnamed"} of the trigger ${id}`);
  }
  // https://github.com/auth0/terraform-provider-auth0/issues/286
  if (!RUNTIMES.includes(runtime)) throw new ManagementError(400, "runtime is not supported");
}
