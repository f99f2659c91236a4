import { ADDRESSES } from "../../../../stacks/addresses";
import type { DeployedChain } from "../../deployed-chain";
import type { ResourceByHand } from "../by-hand";
import { stateOf } from "./client";
import { never } from "./properties";

const OURS = {
  name: "Shop",
  code: "exports.onExecutePostLogin = async () => {};",
  runtime: "node18-actions",
};

/** Every argument of the Action that is the gate. */
export const ACTION: ResourceByHand = {
  address: ADDRESSES.gate,
  settings: {
    name: { putBack: OURS.name },
    code: { putBack: OURS.code },
    runtime: { putBack: "node18" },
    secrets: { never: "Terraform does not read it" },
    ...never("it is in no cloud", ["deploy", "id", "secrets_wo", "secrets_wo_version", "timeouts"]),
    ...never("the lab has no modules and no other version of the trigger", [
      "dependencies",
      "modules",
      "supported_triggers",
    ]),
  },
  setLeft: async (chain) => {
    const path = pathOf(chain);
    await chain.apis.auth0("PATCH", path, { secrets: [{ name: "SHOP", value: "secret" }] });
    await chain.apis.auth0("GET", path); // Auth0 builds it
    await chain.apis.auth0("POST", `${path}/deploy`);
  },
  setOurs: (chain) => chain.apis.auth0("PATCH", pathOf(chain), OURS),
};

const pathOf = (chain: DeployedChain) => `/actions/actions/${stateOf(chain, ADDRESSES.gate).id}`;

/** Every argument of what binds it to the log-ins. */
export const TRIGGER_ACTION: ResourceByHand = {
  address: ADDRESSES.gateBinding,
  settings: {
    display_name: { putBack: "Shop" },
    ...never("Auth0 has no request that changes it", ["action_id", "id", "trigger"]),
  },
  setLeft: async () => {},
  setOurs: (chain) =>
    chain.apis.auth0("PATCH", "/actions/triggers/post-login/bindings", {
      bindings: [
        { ref: { type: "action_id", value: stateOf(chain, ADDRESSES.gate).id }, display_name: "Shop" },
      ],
    }),
};
