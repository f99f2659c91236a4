import { UserError } from "../../environments/user-error";
import { EXACT_VERSION } from "../../stacks/lock-file";
import { PROVIDER_VERSIONS } from "../../stacks/versions";

type ProviderName = keyof typeof PROVIDER_VERSIONS;
export type ProviderVersions = Readonly<Record<ProviderName, string>>;

const NAMES = Object.keys(PROVIDER_VERSIONS) as ProviderName[];
const isName = (name: string): name is ProviderName => NAMES.some((each) => each === name);

/**
 * The versions of the three providers with those that a person gives.
 *
 * @param given each like `aws@6.25.0`
 * @throws UserError
 */
export function wantedVersions(given: readonly string[]): ProviderVersions {
  const wanted = new Map<ProviderName, string>();
  for (const each of given) {
    const [name = "", version, ...more] = each.split("@");
    if (!isName(name))
      throw refused(
        "provider-unknown",
        each,
        `names no provider of the stacks. They are ${NAMES.join(", ")}`,
      );
    if (version === undefined || more.length > 0 || !EXACT_VERSION.test(version))
      throw refused("provider-version-malformed", each, "must be a provider and one exact version");
    if (wanted.has(name)) throw refused("provider-version-malformed", each, `gives ${name} a second version`);
    wanted.set(name, version);
  }
  return { ...PROVIDER_VERSIONS, ...Object.fromEntries(wanted) };
}

const refused = (code: string, given: string, what: string) =>
  new UserError(
    code,
    `${given}: ${what}. Nothing was changed.\nTo do: write it as in npm run lock -- aws@6.25.0. Its releases are on its page in the registry.`,
  );
