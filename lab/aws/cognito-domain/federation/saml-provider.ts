import { inflateRawSync } from "node:zlib";
import { type Profile, SAML, type SamlConfig } from "@node-saml/node-saml";
import type { Switches } from "../../../switches";
import { isInDate, MetadataError, type SamlMetadata } from "../../user-pools/saml/metadata";
import type { OfSamlProvider, SamlResources } from "../../user-pools/saml/saml-resources";
import type { IdentityProvider } from "../../user-pools/types";
import { TOLERANCE_MS } from "./clock";
import type { Claims, Identity, Provider, SignInStart } from "./provider";
import { type Assertion, checkAssertion, type Subject } from "./saml-assertion";
import { readSamlDocument, type SamlDocument } from "./saml-document";
import { SAML_ERRORS, SamlError } from "./saml-error";
import type { UsedAssertions } from "./used-assertions";

/** What the browser brings back from a SAML identity provider. */
export interface SamlAnswer {
  /** Host name of the domain. */
  readonly host: string;
  /** The form field: base64. */
  readonly samlResponse: string;
  /** The state of the sign-in or sign-out that it ends; `undefined` if the identity provider started a sign-in. */
  readonly state: string | undefined;
}

/** A person, and whom the identity provider knows them as. */
export interface SamlIdentity extends Identity {
  readonly subject: Subject;
}

export interface SamlContext {
  readonly resources: SamlResources;
  readonly usedAssertions: UsedAssertions;
  readonly switches: () => Switches;
}

const UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
const INVALID_SIGNATURE = "SAML Assertion signature is invalid.";

/**
 * A SAML identity provider, for which the pool is the service provider.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp.html
 */
export class SamlProvider implements Provider<SamlAnswer, SamlIdentity> {
  readonly errors = SAML_ERRORS;
  readonly #of: OfSamlProvider;
  readonly #details: Readonly<Record<string, string>>;
  readonly #mapping: Readonly<Record<string, string>>;

  constructor(
    poolId: string,
    { ProviderName, ProviderDetails = {}, AttributeMapping = {} }: IdentityProvider,
    private readonly context: SamlContext,
  ) {
    this.#of = { poolId, providerName: ProviderName };
    this.#details = ProviderDetails;
    this.#mapping = AttributeMapping;
  }

  /** Whether people may come from the identity provider without having been sent there. */
  get isIdpInitiated(): boolean {
    return this.#details.IDPInit === "true";
  }

  /** The URL with a request for a sign-in. No source says that Cognito passes on whom the app expects. */
  async authorizationUrl({ host, state }: SignInStart): Promise<string> {
    const signs = this.#details.RequestSigningAlgorithm !== undefined;
    const library = this.#library(await this.#metadata(), host, {
      generateUniqueId: () => requestIdOf(state),
      ...(signs && { privateKey: await this.#signingKey() }),
    });
    return library.getAuthorizeUrlAsync(state, undefined, {});
  }

  /**
   * Whom an answer is about, after all checks. Signature, digest, audience and the times of the conditions are the library's.
   *
   * @throws SamlError
   */
  async identify({ host, samlResponse, state }: SamlAnswer): Promise<SamlIdentity> {
    const document = readSamlDocument(samlResponse, "Response");
    this.#checkEncryption(document);
    const metadata = await this.#metadata();
    const { profile } = await this.#verify(samlResponse, document, metadata, host);
    const recipient = `https://${host}/saml2/idpresponse`;
    const requestId = state === undefined ? undefined : requestIdOf(state);
    checkEnvelope(document, recipient, requestId);
    const assertion = profile?.getAssertion?.().Assertion as Assertion;
    const subject = checkAssertion(assertion, { issuer: metadata.entityId, recipient, requestId });
    if (!this.context.usedAssertions.use(this.#of, assertion.$.ID ?? "")) {
      throw new SamlError("The SAML assertion was used before.");
    }
    const claims = (profile?.attributes ?? {}) as Claims;
    this.#checkClaims(claims);
    return { userId: subject.nameId, claims, subject };
  }

  /** The URL with a request for a sign-out, which is always signed; `undefined` if people stay signed in there. */
  async signOutUrl(host: string, state: string, subject: Subject): Promise<string | undefined> {
    const metadata = await this.#metadata();
    if (this.#details.IDPSignout !== "true" || metadata.signOutUrl === undefined) return undefined;
    const { nameId: nameID, nameIdFormat: nameIDFormat = UNSPECIFIED, sessionIndex } = subject;
    const library = this.#library(metadata, host, {
      generateUniqueId: () => requestIdOf(state),
      privateKey: await this.#signingKey(),
    });
    const profile = { issuer: metadata.entityId, nameID, nameIDFormat };
    return library.getLogoutUrlAsync(
      sessionIndex === undefined ? profile : { ...profile, sessionIndex },
      state,
      {},
    );
  }

  /**
   * Checks the answer to a request for a sign-out. Microsoft's answers have no signature, and no source says that Cognito wants
   * one.
   *
   * @throws SamlError
   */
  async checkSignOut({ host, samlResponse, state = "" }: SamlAnswer): Promise<void> {
    const document = readSamlDocument(samlResponse, "LogoutResponse");
    if (document.isSigned) await this.#verify(samlResponse, document, await this.#metadata(), host);
    checkEnvelope(document, `https://${host}/saml2/logout`, requestIdOf(state));
  }

  /**
   * {@link checkSignOut} for an answer in a URL, where it is compressed, and a signature is beside it.
   *
   * @param query as it came: the signature is about how it is escaped, too
   * @throws SamlError
   */
  async checkRedirectedSignOut(answer: SamlAnswer, query: string): Promise<void> {
    await this.checkSignOut({ ...answer, samlResponse: inflate(answer.samlResponse) });
    const library = this.#library(await this.#metadata(), answer.host, {});
    const parameters = Object.fromEntries(new URLSearchParams(query));
    await library.validateRedirectAsync(parameters, query).catch(translate);
  }

  /**
   * @see https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/153
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
   */
  #checkClaims(claims: Claims): void {
    const { username } = this.#mapping;
    const { cognitoRefusesMappedSamlUsername: refuses } = this.context.switches();
    if (refuses && username !== undefined && claims[username] !== undefined) {
      throw new SamlError("Invalid user attributes: username: Attribute does not exist in the schema.");
    }
    const unaccepted = Object.entries(claims).find(([, value]) =>
      /[\u{10000}-\u{10FFFF}]/u.test(JSON.stringify(value) ?? ""),
    );
    if (unaccepted !== undefined) {
      throw new SamlError(`The attribute ${unaccepted[0]} has a character that UTF-8 writes in 4 bytes.`);
    }
  }

  #checkEncryption({ assertions }: SamlDocument): void {
    const encrypted = assertions.filter(({ isEncrypted }) => isEncrypted);
    if (this.#details.EncryptedResponses === "true") {
      if (encrypted.length === 1 && assertions.length === 1) return;
      throw new SamlError("Responses must contain exactly one Encrypted Assertion.");
    }
    if (encrypted.length > 0 && !this.context.switches().cognitoDecryptsUnasked) {
      throw new SamlError("The SAML assertion is encrypted.");
    }
  }

  /** Each signature that an answer has must be right, wherever it is. */
  async #verify(
    samlResponse: string,
    { isSigned, assertions }: SamlDocument,
    metadata: SamlMetadata,
    host: string,
  ): Promise<{ profile: Profile | null }> {
    const { cognitoChecksSamlCertificateDates, cognitoNeedsSignedAssertions } = this.context.switches();
    const signingCertificates = metadata.signingCertificates.filter(
      (each) => !cognitoChecksSamlCertificateDates || isInDate(each),
    );
    if (signingCertificates.length === 0) throw new SamlError(INVALID_SIGNATURE);
    const isEncrypted = assertions.some((assertion) => assertion.isEncrypted);
    const library = this.#library({ ...metadata, signingCertificates }, host, {
      wantAuthnResponseSigned: isSigned,
      wantAssertionsSigned: cognitoNeedsSignedAssertions || assertions.some((each) => each.isSigned),
      ...(isEncrypted && { decryptionPvk: await this.#decryptionKey() }),
    });
    return library.validatePostResponseAsync({ SAMLResponse: samlResponse }).catch(translate);
  }

  async #metadata(): Promise<SamlMetadata> {
    try {
      return await this.context.resources.metadata(this.#of, this.#details);
    } catch (error) {
      throw error instanceof MetadataError ? new SamlError(`${error.message}.`) : error;
    }
  }

  async #signingKey(): Promise<string> {
    return (await this.context.resources.signingKey(this.#of.poolId)).privateKey;
  }

  async #decryptionKey(): Promise<string> {
    return (await this.context.resources.encryptionKey(this.#of)).privateKey;
  }

  #library(metadata: SamlMetadata, host: string, more: Partial<SamlConfig>): SAML {
    const entityId = `urn:amazon:cognito:sp:${this.#of.poolId}`;
    return new SAML({
      issuer: entityId,
      audience: entityId,
      callbackUrl: `https://${host}/saml2/idpresponse`,
      entryPoint: metadata.signInUrl,
      logoutUrl: metadata.signOutUrl ?? "",
      idpCert: [...metadata.signingCertificates],
      acceptedClockSkewMs: TOLERANCE_MS,
      signatureAlgorithm: "sha256",
      // No public source has a request of Cognito's. It lets the identity provider decide on both.
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      ...more,
    });
  }
}

/** @param message in base64, compressed */
function inflate(message: string): string {
  try {
    return inflateRawSync(Buffer.from(message, "base64")).toString("base64");
  } catch {
    throw new SamlError("It is not a SAML LogoutResponse.");
  }
}

/** A request's ID comes from what goes with it, so that a sign-in has one value to remember. It must not start with a digit. */
function requestIdOf(state: string): string {
  return `_${state}`;
}

function checkEnvelope(
  { destination, inResponseTo }: SamlDocument,
  recipient: string,
  requestId: string | undefined,
): void {
  if (destination !== undefined && destination !== recipient) {
    throw new SamlError(`The destination of the SAML response is not ${recipient}.`);
  }
  if (inResponseTo !== requestId) {
    throw new SamlError(
      requestId === undefined
        ? "A SAML response that the identity provider starts must not have an InResponseTo."
        : "InResponseTo of the SAML response is not the request's ID.",
    );
  }
}

/** Replaces the library's errors. */
function translate({ message }: Error): never {
  if (/AudienceRestriction|audience/.test(message)) {
    throw new SamlError("The audience of the SAML assertion is not the user pool.");
  }
  if (/not yet valid/.test(message)) throw new SamlError("The SAML assertion is not valid yet.");
  if (/expired/.test(message)) throw new SamlError("The SAML assertion is expired.");
  if (/not a valid date/.test(message))
    throw new SamlError("The SAML assertion has a time that can't be read.");
  if (/Missing SAML assertion/.test(message)) throw new SamlError("The SAML response has no assertion.");
  if (/signature|ref URI|signed/i.test(message)) throw new SamlError(INVALID_SIGNATURE);
  throw new SamlError(`The SAML response can't be read: ${message}.`);
}
