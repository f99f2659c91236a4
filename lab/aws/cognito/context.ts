import type { Store } from "../../kit/store";
import type { Wire } from "../../network/wire";
import type { Switches } from "../../switches";
import type { AwsData } from "../data";
import type { ServiceContext } from "../service";
import type { Challenges } from "../user-pools/challenges";
import type { Codes } from "../user-pools/codes";
import type { SamlResources } from "../user-pools/saml/saml-resources";
import type { RefreshTokens } from "../user-pools/tokens/refresh-tokens";

/** What the operations of user pools share. */
export interface CognitoContext extends ServiceContext {
  /** The refresh tokens of all pools, which their domains issue too. */
  readonly refreshTokens: RefreshTokens;
  /** What public documents leave open. */
  readonly switches: () => Switches;
  /** How Cognito reaches identity providers. */
  readonly wire: Wire;
  /** What sign-ins through the API wait for. */
  readonly challenges: Challenges;
  /** The codes that users get to prove an address. */
  readonly codes: Codes;
  /** Keys and metadata of SAML identity providers. */
  readonly saml: SamlResources;
  /** What ministack does not store. */
  readonly store: Store<AwsData>;
}
