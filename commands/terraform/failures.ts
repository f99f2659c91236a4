import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { type Diagnostic, type SynthesizedStack, TerraformError } from "./operations";

/** What is known of a failure: told by what Terraform or a provider says. */
interface Known {
  readonly says: RegExp;
  /** @returns what happened and what to do */
  readonly told: (environment: string, said: string) => string;
}

const credentialsOf =
  (provider: string, mend: string): Known["told"] =>
  (environment) =>
    `The credentials for ${provider} are refused: they have expired or are wrong.\nTo do: ${mend}, then run this again for ${environment}.`;

/** @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const KNOWN: readonly Known[] = [
  {
    says: /Error acquiring the state lock/,
    told: (environment, said) => {
      const field = (name: string) => new RegExp(`^\\s*${name}:\\s*(.+)$`, "m").exec(said)?.[1]?.trim();
      const id = field("ID");
      return `The state of ${environment} is locked${of(field("Who"), " by ")}${of(field("Created"), " since ")}${of(field("Operation"), " for ")}.\nTo do: wait until that run has ended, then run this again. If it was killed: terraform force-unlock ${id ?? "<lock id>"} in cdktf.out/stacks/${environment}.`;
    },
  },
  {
    says: /plugin (?:did not respond|crashed)|panic: |Plugin did not respond|plugin exited|GRPCProvider\)\.\w+ request was cancelled/i,
    told: (environment, said) =>
      `The provider${of(providerIn(said), " ")} crashed.\nTo do: run this again for ${environment}; if it crashes again, take the version before in stacks/versions.ts and report it to the provider's makers.`,
  },
  {
    says: /ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException|security token included in the request is (?:expired|invalid)|No valid credential sources found/,
    told: credentialsOf(
      "AWS",
      "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login",
    ),
  },
  {
    says: /AADSTS(?:7000215|7000222|700016|700027|700082|50173)|az login/,
    told: credentialsOf("Entra", "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login"),
  },
  {
    says: /(?:access_denied|Unauthorized|401)[\s\S]*auth0|auth0[\s\S]*(?:access_denied|Unauthorized|401)/i,
    told: credentialsOf("Auth0", "renew AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN"),
  },
  {
    says: /Backend configuration changed/,
    told: (environment) =>
      `environments/${environment}.yaml names another place for the state of ${environment} than the one that Terraform had here before. Nothing was changed.\nTo do: if it was moved there already, rm cdktf.out/stacks/${environment}/.terraform/terraform.tfstate, by which Terraform remembers the old place, then run the same command again. If not, put the old place back, or move the state (docs/state.md, "To another bucket").`,
  },
  {
    says: /Saved plan is stale/,
    told: (environment) =>
      `The plan is stale: the state of ${environment} was changed after it was made, so it would not do what was reviewed.\nTo do: npm run plan -- ${environment}, and review that.`,
  },
];

/** The provider that a failure names, or of whose resource it speaks. */
const providerIn = (said: string): string | undefined =>
  /terraform-provider-([a-z0-9]+)/.exec(said)?.[1] ??
  /registry\.terraform\.io\/\w+\/(\w+)/.exec(said)?.[1] ??
  /^([a-z0-9]+)_\w+\./m.exec(said)?.[1];

const of = (found: string | undefined, before: string) => (found === undefined ? "" : `${before}${found}`);

/** The work, with a failure of Terraform told in plain words. */
export async function explainFailure<T>(
  { name }: Environment,
  { variables }: SynthesizedStack,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inPlainWords(error, name, variables);
  }
}

/** A failure of Terraform in plain words where it is a known one, and without the credentials in any case. */
export function inPlainWords(error: unknown, environment: string, variables: NodeJS.ProcessEnv): unknown {
  if (!(error instanceof TerraformError)) return error;
  const said = [...error.diagnostics.map(wordsOf), error.text].join("\n");
  for (const { says, told } of KNOWN) {
    if (says.test(said)) return new UserError(withoutCredentials(told(environment, said), variables));
  }
  return new UserError(withoutCredentials(`${environment}: ${error.message}`, variables));
}

const wordsOf = ({ summary, detail, address }: Diagnostic) =>
  [address, summary, detail].filter(Boolean).join("\n");

/** Variables that hold credentials. */
const CREDENTIAL = /SECRET|TOKEN|PASSWORD|PRIVATE_KEY|ASSERTION/;

function withoutCredentials(text: string, variables: NodeJS.ProcessEnv): string {
  return Object.entries(variables).reduce(
    (redacted, [name, value]) =>
      CREDENTIAL.test(name) && value !== undefined && value.length >= 8
        ? redacted.replaceAll(value, "(secret)")
        : redacted,
    text,
  );
}
