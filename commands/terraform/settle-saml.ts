import { randomUUID } from "node:crypto";
import type { SamlEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { SAML_ADDRESSES } from "../../stacks/addresses";
import { certificateNameOf } from "../../stacks/routes/saml-facts";
import { type Aws, askCognito } from "../clouds/aws";
import { CloudError } from "../clouds/cloud-error";
import { type Graph, reasonIn } from "../clouds/entra";
import { PROGRAM } from "../setup/terraform";
import type { Resource } from "../state/state";

/** A key of an application or an enterprise application, as Graph gives it. */
interface Key {
  readonly keyId: string;
  readonly usage: string;
  readonly displayName: string | null;
  readonly customKeyIdentifier: string | null;
  /** Base64 of the certificate. */
  readonly key: string | null;
}

interface EnterpriseApplication {
  readonly preferredTokenSigningKeyThumbprint: string | null;
  readonly samlSingleSignOnSettings: { readonly relayState: string | null } | null;
  readonly keyCredentials: readonly Key[];
  readonly passwordCredentials: readonly { readonly customKeyIdentifier: string | null }[];
}

interface AppRegistration {
  readonly tokenEncryptionKeyId: string | null;
  readonly requestSignatureVerification: { readonly isSignedRequestRequired: boolean } | null;
  readonly keyCredentials: readonly Key[];
}

/** What Entra must have that Terraform's provider can't write, as the stack keeps it in the state. */
interface Settings {
  readonly signing_thumbprint: string;
  readonly requires_signed_requests: boolean;
  readonly encrypts_assertions: boolean;
  readonly relay_state: string;
}

export interface SamlClouds {
  readonly graph: Graph;
  readonly aws: Aws;
}

/**
 * Makes right at Entra what Terraform's provider can't: which certificate Entra signs with, which ones it has no more, and whether
 * it takes signed requests alone and encrypts. Before Entra signs with another certificate, Cognito reads the metadata again: it
 * keeps what it read for up to six hours.
 *
 * @param resources what Terraform has by now
 * @returns what was done, a sentence each
 * @throws UserError where a cloud does not let the credentials look or change something
 */
export async function settleSaml(
  environment: SamlEnvironment,
  resources: readonly Resource[],
  clouds: SamlClouds,
): Promise<string[]> {
  const attributesOf = (address: string) => resources.find((each) => each.address === address)?.attributes;
  const application = attributesOf(SAML_ADDRESSES.application);
  const servicePrincipal = attributesOf(SAML_ADDRESSES.servicePrincipal);
  const settings = attributesOf(SAML_ADDRESSES.settings)?.output as Settings | undefined;
  const identityProvider = attributesOf(SAML_ADDRESSES.identityProvider);
  if (!application || !servicePrincipal || !settings || !identityProvider) return [];
  const certificates = Object.values(SAML_ADDRESSES.certificates).flatMap((address) => {
    const keyId = attributesOf(address)?.key_id;
    return keyId === undefined ? [] : String(keyId);
  });
  try {
    return [
      ...(await settleRegistration(clouds.graph, String(application.object_id), settings, identityProvider)),
      ...(await settleEnterpriseApplication(environment, String(servicePrincipal.object_id), {
        settings,
        certificates,
        clouds,
        identityProvider,
      })),
    ];
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const { name } = environment;
    throw new UserError(
      error.code,
      `${name}: ${PROGRAM.title} has applied the plan, but what its provider can't write at Entra could not be put right: ${error.reason}. Until then Entra may sign with another certificate than Cognito knows, and nobody signs in.\nTo do: ${error.toDo}. Then npm run plan -- ${name}, and deploy that.`,
    );
  }
}

async function settleRegistration(
  graph: Graph,
  id: string,
  settings: Settings,
  identityProvider: Resource["attributes"],
): Promise<string[]> {
  const path = `/applications/${id}`;
  const found = await read<AppRegistration>(graph, path, [
    ...["keyCredentials", "tokenEncryptionKeyId", "requestSignatureVerification"],
  ]);
  const done: string[] = [];
  const isRequired = found.requestSignatureVerification?.isSignedRequestRequired ?? false;
  if (isRequired !== settings.requires_signed_requests) {
    await patch(graph, path, {
      requestSignatureVerification: {
        isSignedRequestRequired: settings.requires_signed_requests,
        allowedWeakAlgorithms: null,
      },
    });
    done.push(
      settings.requires_signed_requests
        ? "Entra now takes signed requests alone."
        : "Entra now takes requests without a signature, too.",
    );
  }
  const { ActiveEncryptionCertificate: wanted } = Object(identityProvider.provider_details);
  const active = found.keyCredentials.find(({ keyId }) => keyId === found.tokenEncryptionKeyId);
  if (!settings.encrypts_assertions) {
    if (found.tokenEncryptionKeyId === null) return done;
    await patch(graph, path, { tokenEncryptionKeyId: null });
    return [...done, "Entra no longer encrypts its assertions."];
  }
  if (active?.usage === "Encrypt" && active.key === wanted) return done;
  const known = found.keyCredentials.find(({ usage, key }) => usage === "Encrypt" && key === wanted);
  const keyId = known?.keyId ?? randomUUID();
  await patch(graph, path, {
    ...(known === undefined && {
      keyCredentials: [
        ...found.keyCredentials,
        { keyId, type: "AsymmetricX509Cert", usage: "Encrypt", key: wanted, displayName: "CN=Cognito" },
      ],
    }),
    tokenEncryptionKeyId: keyId,
  });
  return [...done, "Entra now encrypts its assertions for Cognito."];
}

async function settleEnterpriseApplication(
  environment: SamlEnvironment,
  id: string,
  {
    settings,
    certificates,
    clouds,
    identityProvider,
  }: {
    readonly settings: Settings;
    /** The key IDs of those that the state has. */
    readonly certificates: readonly string[];
    readonly clouds: SamlClouds;
    readonly identityProvider: Resource["attributes"];
  },
): Promise<string[]> {
  const { graph, aws } = clouds;
  const path = `/servicePrincipals/${id}`;
  const found = await read<EnterpriseApplication>(graph, path, [
    ...["keyCredentials", "passwordCredentials"],
    ...["preferredTokenSigningKeyThumbprint", "samlSingleSignOnSettings"],
  ]);
  const done: string[] = [];
  const { signing_thumbprint: thumbprint, relay_state: relayState } = settings;
  if (found.preferredTokenSigningKeyThumbprint?.toUpperCase() !== thumbprint.toUpperCase()) {
    await readMetadataAgain(aws, environment, identityProvider);
    await patch(graph, path, { preferredTokenSigningKeyThumbprint: thumbprint });
    done.push(
      `Entra now signs with the certificate ${thumbprint} (slot ${environment.microsoft.certificate.active}), which Cognito knows.`,
    );
  }
  if (relayState !== "" && found.samlSingleSignOnSettings?.relayState !== relayState) {
    await patch(graph, path, { samlSingleSignOnSettings: { relayState } });
    done.push("Microsoft's page of apps now leads to the first app client.");
  }
  const kept = found.keyCredentials
    .filter(({ keyId }) => certificates.includes(keyId))
    .map(({ customKeyIdentifier }) => customKeyIdentifier);
  const isStale = ({ displayName, customKeyIdentifier }: Key) =>
    displayName === certificateNameOf(environment.name) && !kept.includes(customKeyIdentifier);
  const stale = new Set(found.keyCredentials.filter(isStale).map((key) => key.customKeyIdentifier));
  // Without one of them in sight, the state and Entra disagree about all: then none is ours to take.
  if (stale.size === 0 || kept.length === 0) return done;
  const remains = (each: { readonly customKeyIdentifier: string | null }) =>
    !stale.has(each.customKeyIdentifier);
  await patch(graph, path, {
    keyCredentials: found.keyCredentials.filter(remains),
    passwordCredentials: found.passwordCredentials.filter(remains),
  });
  return [...done, "Removed the certificate of the emptied slot from Entra."];
}

/**
 * Has Cognito read Entra's metadata again, by an update that changes nothing.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp.html
 */
async function readMetadataAgain(
  aws: Aws,
  { cognito: { region } }: SamlEnvironment,
  {
    user_pool_id,
    provider_name,
    provider_details,
    attribute_mapping,
    idp_identifiers,
  }: Resource["attributes"],
): Promise<void> {
  const { ActiveEncryptionCertificate: _, ...ProviderDetails } = Object(provider_details);
  const answer = await askCognito(aws, region, "UpdateIdentityProvider", {
    UserPoolId: user_pool_id,
    ProviderName: provider_name,
    ProviderDetails,
    AttributeMapping: attribute_mapping,
    ...(Array.isArray(idp_identifiers) && { IdpIdentifiers: idp_identifiers }),
  });
  if (answer.status === 200) return;
  throw new CloudError(
    "aws-call-failed",
    `Cognito does not read Entra's metadata again: ${answer.message || answer.code}`,
    "fix what AWS says",
  );
}

async function read<Found>(graph: Graph, path: string, members: readonly string[]): Promise<Found> {
  const answer = await graph.get(path, { $select: members.join(",") });
  if (answer.status === 200) return JSON.parse(answer.text) as Found;
  throw refused("GET", path, answer);
}

async function patch(graph: Graph, path: string, body: object): Promise<void> {
  const answer = await graph.patch(path, body);
  if (answer.status !== 204) throw refused("PATCH", path, answer);
}

const refused = (method: string, path: string, answer: { status: number; text: string }) =>
  new CloudError(
    "entra-call-failed",
    `Microsoft Graph did not do ${method} ${path}: HTTP ${answer.status}, ${reasonIn(answer).replace(/\.$/, "")}`,
    "wait a little, or grant the deployer what docs/policies/entra-deploy.json has",
  );
