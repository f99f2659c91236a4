import { ADDRESSES } from "../../stacks/addresses";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { canRewriteBindings, findGateFaults, type GateFault } from "../gate-faults";
import type { Change } from "../plan";
import { type Finding, ruleOf } from "../rule";
import { textAt } from "../value";

export const gateNotInForce = ruleOf(["broker"], {
  id: "gate-not-in-force",
  severity: "forbidden",
  besides: true,
  what: "The gate is not in force as the environment file gives it: other code runs, changes of it are not deployed, it is not bound to the trigger `post-login`, or another Action runs after it. A plan that puts it right is warned of, and not forbidden.",
  why: "The gate keeps out whoever comes to the environment's clients by another connection of the Auth0 tenant. Terraform reads the Action's draft only, so its plan can be empty while other code runs.",
  fix: "Plan and deploy, which puts the environment's gate in force, bound and last. Ask whoever changed it in Auth0 (its logs say who).",
  find(chain) {
    const { auth0, kind } = chain;
    const gate = chain.change(ADDRESSES.gate);
    if (auth0 === undefined || gate?.before === undefined) return [];
    if (kind === "drift") {
      const faults = findGateFaults(auth0, textAt(gate.before, "code"));
      return faults.map((fault) => tell(chain, fault));
    }
    if (gate.action === "delete" || gate.action === "forget") return [];
    const faults = findGateFaults(auth0, textAt(gate.after, "code"));
    return faults
      .filter(({ kind }) => gate.action === "nothing" || (kind !== "other-code" && kind !== "not-deployed"))
      .map((fault) => {
        const repair = repairOf(fault, chain);
        if (repair === undefined) return { ...tell(chain, fault), fix: BY_HAND };
        const { cause, ...told } = tell(chain, fault);
        return {
          ...told,
          cause: `${cause}; ${repair}`,
          severity: "warning",
          fix: "Deploy this plan. Ask whoever changed it in Auth0 (its logs say who).",
        };
      });
  },
});

const BY_HAND =
  "Move the gate to the end of the trigger post-login in Auth0's dashboard (Actions, Triggers), then plan again. A deploy would lose the secrets of another Action's binding there.";

/** What a deploy does about it; nothing where it can't. */
function repairOf({ kind }: GateFault, { auth0, change }: BrokerChain): string | undefined {
  const binding = change(ADDRESSES.gateBinding);
  const isMade = (made: Change | undefined) => made?.action === "create" || made?.action === "replace";
  if (kind === "missing") return "this deploy makes it again";
  if (kind === "other-code" || kind === "not-deployed")
    return "this deploy puts the environment's code in force";
  if (kind === "unbound" && isMade(binding)) return "this deploy binds it again";
  if (auth0 === undefined || !canRewriteBindings(auth0)) return undefined;
  return kind === "unbound" ? "this deploy binds it again" : "this deploy moves it behind";
}

const OTHERS_GET_IN = "Whoever another connection of the Auth0 tenant lets in can sign in";

function tell({ environment }: BrokerChain, fault: GateFault): Finding {
  const action = code(gateActionNameOf(environment.name));
  const about = (address: string, people: string, cause: string): Finding => ({ address, people, cause });
  switch (fault.kind) {
    case "missing":
      return about(ADDRESSES.gate, OTHERS_GET_IN, `the gate, the Action ${action}, is not in Auth0`);
    case "other-code":
      return about(
        ADDRESSES.gate,
        "Auth0 may let in people whom the environment file does not admit",
        `other code is in force in the gate, the Action ${action}`,
      );
    case "not-deployed":
      return about(
        ADDRESSES.gate,
        "Whoever deploys the gate at Auth0 changes who gets in",
        `the Action ${action} has changes that are not deployed`,
      );
    case "unbound":
      return about(
        ADDRESSES.gateBinding,
        OTHERS_GET_IN,
        `the gate, the Action ${action}, is not bound to \`post-login\``,
      );
    case "not-last":
      return about(
        ADDRESSES.gateBinding,
        "An Action may change who somebody is after the gate has let them in",
        `${fault.after.map(code).join(", ")} ${fault.after.length === 1 ? "runs" : "run"} after the gate, the Action ${action}`,
      );
  }
}
