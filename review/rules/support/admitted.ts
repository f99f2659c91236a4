import { addressOfConnection } from "../../../stacks/addresses";
import { type Admission, admissionOf } from "../../../stacks/microsoft-authority";
import { PERSONAL_ACCOUNTS } from "../../../stacks/personal-accounts";
import { type Chain, isOfRoute, type ProviderOf, providersOf } from "../../chain";
import { code } from "../../code";
import { isListedProvider } from "../../routes/entra";
import { tenantIn } from "../../routes/microsoft-tenant";
import type { Finding } from "../../rule";
import { PROFILE_SCRIPT, profileSettingsOf } from "../../script";
import type { Side } from "../../side";
import { at, textAt, UNKNOWN } from "../../value";
import { audienceOf, groupsIn, keyOfAudience, type People } from "./audiences";
import { capitalize } from "./capitalize";
import { joinValues } from "./join-values";
import { isNewlyListed, isNoLongerListed } from "./listed-providers";
import { joinOrganizations, peopleOf } from "./organizations";
import { providerNameOf } from "./providers";

type SideName = "before" | "after";

/** People whom one side of a change admits, and why only that one. */
export type OneSided = Required<Pick<Finding, "address" | "people" | "cause">>;

/**
 * Whom the script of the connection with Microsoft's endpoints admits.
 *
 * @returns undefined without the connection; `unknown` where its script is not the project's
 */
export function admissionAt(chain: Chain, side: SideName): Admission | "unknown" | undefined {
  // What is changed by hand is told in full, whatever else still turns people away.
  if (isOfRoute(chain, ["entra"])) return chain.kind === "drift" ? undefined : tenantsOf(chain[side]);
  if (!isOfRoute(chain, ["broker"])) return undefined; // who may sign in is the audience alone
  const connection = chain[side].connections.microsoft;
  if (connection === undefined) return undefined;
  const text = at(connection, PROFILE_SCRIPT);
  // With a new app registration the text is not known yet. What the stack writes about people is.
  if (text === UNKNOWN && chain.kind === "plan" && side === "after")
    return admissionOf(chain.environment.microsoft);
  return (typeof text === "string" ? profileSettingsOf(text) : undefined) ?? "unknown";
}

/** Each identity provider admits one tenant. */
function tenantsOf({ identityProviders }: Side<"entra">): Admission | "unknown" | undefined {
  const providers = Object.values(identityProviders);
  if (providers.length === 0) return undefined;
  const issuers = providers.map((provider) => textAt(provider, "provider_details.oidc_issuer"));
  const tenants = issuers.flatMap((issuer) => tenantIn(issuer) ?? []);
  if (tenants.length < providers.length) return "unknown";
  return {
    tenants: tenants.filter((tenant) => tenant !== PERSONAL_ACCOUNTS),
    personal: tenants.includes(PERSONAL_ACCOUNTS),
  };
}

/** Finds whom a side admits and the other doesn't. `people` is the start of a sentence. */
export function findOnlyAt(chain: Chain, side: SideName): OneSided[] {
  return [
    ...findInAudience(chain, side),
    ...(isOfRoute(chain, ["broker"]) ? findInScript(chain, side) : findInList(chain, side)),
  ];
}

/** Of organisations that the audience lets in at one side only, it is the audience that tells. */
function findInList(chain: Chain, side: SideName): OneSided[] {
  if (chain.kind === "drift" || audienceOf(chain.before) !== audienceOf(chain.after)) return [];
  const list = "`microsoft.organizations`";
  const tell = (provider: ProviderOf, cause: string): OneSided => ({
    address: provider.address,
    people: `People of ${providerNameOf(provider)}`,
    cause: `${list} ${cause}`,
  });
  const isListed = ({ address }: ProviderOf) => isListedProvider(address);
  return side === "before"
    ? providersOf(chain)
        .filter((provider) => isNoLongerListed(provider, chain))
        .map((each) =>
          tell(each, `no longer has ${code(providerNameOf(each) ?? "")}, so its identity provider goes`),
        )
    : providersOf(chain)
        .filter((provider) => isListed(provider) && isNewlyListed(provider, chain))
        .map((each) =>
          tell(each, `has ${code(providerNameOf(each) ?? "")}, with an identity provider of its own`),
        );
}

const otherThan = (side: SideName): SideName => (side === "before" ? "after" : "before");

function findInAudience(chain: Chain, side: SideName): OneSided[] {
  const [here, there] = [side, otherThan(side)].map((each) => audienceOf(chain[each]));
  if (here === undefined || there === undefined) return [];
  const admission = admissionAt(chain, side);
  const home = chain.environment.microsoft.tenantId;
  const people = groupsIn(here)
    .filter((group) => !groupsIn(there).includes(group))
    .flatMap((group) => describe(group, admission, home, chain));
  const [old, planned] = [audienceOf(chain.before), audienceOf(chain.after)].map((each) => code(each ?? ""));
  return people.length === 0
    ? []
    : [
        {
          address: chain.addresses.application,
          people: capitalize(people.join(" and ")),
          cause: `${keyOfAudience(chain)}the app registration's \`sign_in_audience\` is ${planned} instead of ${old}`,
        },
      ];
}

/** A group of people as far as the script admits it, too. */
function describe(
  group: People,
  admission: ReturnType<typeof admissionAt>,
  home: string,
  chain: Chain,
): string[] {
  if (admission === undefined || admission === "unknown") return [group];
  const { tenants, personal } = admission;
  if (group === "people with personal Microsoft accounts") return personal ? [group] : [];
  if (tenants === "any") return [group];
  if (group === "people of the home tenant") return tenants.includes(home) ? [group] : [];
  const others = tenants.filter((id) => id !== home);
  return others.length === 0 ? [] : [`people of ${joinOrganizations(others, chain)}`];
}

function findInScript(chain: Chain, side: SideName): OneSided[] {
  const [here, there] = [admissionAt(chain, side), admissionAt(chain, otherThan(side))];
  if (here === undefined || there === undefined || here === "unknown" || there === "unknown") return [];
  const [old, planned] = [chain.before, chain.after].map((each) => groupsIn(audienceOf(each) ?? ""));
  const isAdmitted = (group: People) => [old, planned].every((groups) => groups?.includes(group));
  const home = chain.environment.microsoft.tenantId;
  const ids =
    here.tenants === "any" || there.tenants === "any"
      ? []
      : here.tenants.filter((id) => !there.tenants.includes(id));
  // Of organisations that the audience lets in at one side only, it is the audience that tells.
  const told = isAdmitted("people of other organisations") ? ids : ids.filter((id) => id === home);
  const people = [
    ...(isAdmitted("people with personal Microsoft accounts") && here.personal && !there.personal
      ? [{ people: "People with personal Microsoft accounts", cause: causeOfPersonal(chain, side) }]
      : []),
    ...(isAdmitted("people of other organisations") && here.tenants === "any" && there.tenants !== "any"
      ? [
          {
            people: capitalize(
              `people of organisations other than ${joinOrganizations(there.tenants, chain)}`,
            ),
            cause: causeOfList(chain, side),
          },
        ]
      : []),
    ...(told.length === 0
      ? []
      : [{ people: peopleOf(told, chain), cause: causeOfOrganizations(chain, side, told) }]),
  ];
  return people.map((each) => ({ address: addressOfConnection("microsoft"), ...each }));
}

const SCRIPT = "the script of the connection `microsoft`";

const causeOfPersonal = ({ kind }: Chain, side: SideName): string => {
  if (kind === "drift") return `${SCRIPT} ${side === "before" ? "no longer " : ""}admits them`;
  return side === "before"
    ? "`microsoft.personal` is `false`, so Auth0 refuses them"
    : "`microsoft.personal` is `true`, so Auth0 no longer refuses them";
};

const causeOfList = ({ kind }: Chain, side: SideName): string => {
  if (kind === "drift")
    return `${SCRIPT} ${side === "before" ? "has a list of organisations" : "has no list"}`;
  return side === "before"
    ? "`microsoft.organizations` is a list instead of `any`, so Auth0 refuses everyone else"
    : "`microsoft.organizations` is `any` instead of a list";
};

const causeOfOrganizations = ({ kind }: Chain, side: SideName, ids: readonly string[]): string => {
  const has = side === "before" ? "no longer has" : "has";
  const subject = kind === "drift" ? SCRIPT : "`microsoft.organizations`";
  return `${subject} ${has} ${joinValues(ids)}${side === "before" ? ", so Auth0 refuses them" : ""}`;
};
