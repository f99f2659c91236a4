import { at, documentAt, ENTRA_HOST, insteadAt, type NetworkFault } from "./network";

const { host } = ENTRA_HOST;
const DISCOVERY = /openid-configuration/;
const METADATA = /federationmetadata/;

/** What Entra could say where Cognito goes straight to it by OpenID Connect. */
export const FORGED_FOR_COGNITO: readonly NetworkFault[] = [
  {
    kind: "entra",
    title: "Entra has the issuer of another tenant",
    hosts: {
      [host]: documentAt(DISCOVERY, (document) => ({ ...document, issuer: document.issuer.slice(0, -5) })),
    },
    failed: { id: "entra-issuer", seen: /^https:\/\/login\.microsoftonline\.com\/[\w-]+$/ },
  },
  ...(["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"] as const).map(
    (key): NetworkFault => ({
      kind: "entra",
      title: `Entra has another ${key} than Cognito`,
      hosts: {
        [host]: documentAt(DISCOVERY, (document) => ({ ...document, [key]: "https://elsewhere.example/" })),
      },
      failed: { id: "entra-discovery", seen: new RegExp(`^${key}: https://`) },
    }),
  ),
  {
    kind: "entra",
    title: "Entra's document is not there",
    hosts: { [host]: insteadAt(DISCOVERY, 404, "Not Found") },
    failed: { id: "entra-discovery", seen: /^HTTP 404/ },
    hides: ["entra-page", "entra-issuer", "entra-secret"],
  },
];

const metadata = (change: (text: string) => string) =>
  at(METADATA, async (answer) => new Response(change(await answer.text())));

/** What Entra could say where Cognito goes straight to it by SAML. */
export const FORGED_METADATA: readonly NetworkFault[] = [
  {
    kind: "saml",
    title: "HTML comes in place of Entra's metadata",
    hosts: { [host]: insteadAt(METADATA, 200, "<title>Hi</title>") },
    failed: { id: "entra-metadata", seen: /^HTTP 200, with something else$/ },
    hides: ["entra-certificate"],
  },
  {
    kind: "saml",
    title: "Entra's metadata has an error of its own",
    hosts: { [host]: insteadAt(METADATA, 503) },
    failed: { id: "entra-host", of: host, seen: /federationmetadata.* with HTTP 503$/ },
    hides: ["entra-metadata", "entra-certificate"],
  },
  {
    kind: "saml",
    title: "Entra's metadata is another tenant's",
    hosts: { [host]: metadata((text) => text.replace(/entityID="[^"]*/, "$&x")) },
    failed: { id: "entra-metadata", seen: /\/x\n/ },
  },
  {
    kind: "certificate",
    title: "Entra's metadata has no certificate",
    hosts: {
      [host]: metadata((text) => text.replace(/<((?:\w+:)?)KeyDescriptor.*?<\/\1KeyDescriptor>/gs, "")),
    },
    failed: { id: "entra-certificate", seen: /^none$/ },
  },
];
