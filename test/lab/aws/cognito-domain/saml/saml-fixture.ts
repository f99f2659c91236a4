import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";
import type { Switches } from "../../../../../lab/switches";
import type { FakeBackend } from "../fake-backend";
import { type Browser, Fixture, REQUEST } from "../fixture";
import { type Answer, EMAIL, NAME, TestIdp } from "./test-idp";

/** An app's request for a sign-in through the SAML provider `Acme`. */
export const SAML_REQUEST = { ...REQUEST, identity_provider: "Acme" };

/** What differs in a deployment. */
export interface Deployment {
  readonly details?: Readonly<Record<string, string>>;
  readonly change?: (backend: FakeBackend) => void;
  readonly switches?: Partial<Switches>;
}

/** A pool whose app client has the SAML provider `Acme`, besides the OIDC provider `Microsoft`. */
export class SamlFixture {
  private constructor(
    readonly fixture: Fixture,
    readonly idp: TestIdp,
  ) {}

  static async open({
    details = {},
    change = () => {},
    switches = {},
  }: Deployment = {}): Promise<SamlFixture> {
    const idp = await TestIdp.create();
    const fixture = await Fixture.open((backend) => {
      const { providers, clients } = backend;
      providers.Acme = {
        ProviderName: "Acme",
        ProviderType: "SAML",
        ProviderDetails: { MetadataURL: "https://idp.example/metadata", ...details },
        AttributeMapping: { email: EMAIL, name: NAME },
      };
      clients.web = { ...clients.web, SupportedIdentityProviders: ["Acme", "Microsoft"] };
      change(backend);
    }, switches);
    fixture.hosts.set("idp.example", idp.fetch);
    return new SamlFixture(fixture, idp);
  }

  /** Starts a sign-in. */
  async start(browser: Browser): Promise<SamlRequest> {
    return readRequest(await browser.redirect("/oauth2/authorize", SAML_REQUEST));
  }

  /** A whole sign-in; returns the answer of Cognito. */
  async post(answer: Partial<Answer> = {}, browser = this.fixture.browser()): Promise<Response> {
    const { id, relayState } = await this.start(browser);
    const SAMLResponse = await this.idp.respond({ requestId: id, ...answer });
    return browser.post("/saml2/idpresponse", { SAMLResponse, RelayState: relayState });
  }

  /** A whole sign-in; returns where the app's callback is sent. */
  async signIn(answer: Partial<Answer> = {}, browser = this.fixture.browser()): Promise<URL> {
    return locationOf(await this.post(answer, browser));
  }

  /** What the app gets to know of a sign-in that fails. */
  async refusal(answer: Partial<Answer>): Promise<string> {
    return refusalIn(await this.signIn(answer));
  }
}

/** The error in the app's callback URL. */
export function refusalIn({ origin, pathname, searchParams }: URL): string {
  assert.equal(origin + pathname, "https://app.example/cb", searchParams.toString());
  assert.equal(searchParams.get("error"), "server_error", searchParams.toString());
  assert.equal(searchParams.get("state"), "a state");
  return searchParams.get("error_description") ?? "";
}

export function locationOf(answer: Response): URL {
  assert.equal(answer.status, 302);
  return new URL(answer.headers.get("location") ?? "");
}

/** A request that Cognito sent by the redirect binding. */
export interface SamlRequest {
  readonly url: URL;
  readonly xml: string;
  readonly id: string;
  readonly relayState: string;
}

export function readRequest(url: URL): SamlRequest {
  const xml = inflateRawSync(Buffer.from(url.searchParams.get("SAMLRequest") ?? "", "base64")).toString();
  return {
    url,
    xml,
    id: / ID="([^"]+)"/.exec(xml)?.[1] ?? "",
    relayState: url.searchParams.get("RelayState") ?? "",
  };
}
