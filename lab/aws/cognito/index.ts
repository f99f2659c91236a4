import { randomUUID } from "node:crypto";
import { AwsError } from "../aws-error";
import type { Service } from "../service";
import { authenticate, type SignatureError, type SignedRequest } from "../signature";
import { Pools } from "../user-pools/pools";
import type { CognitoContext } from "./context";
import { answerPreflight, corsHeaders, isPreflight } from "./cors";
import { checkInput } from "./model/check-input";
import { loadServiceModel, type ServiceModel } from "./model/service-model";
import { ACCOUNT_OPERATIONS, APP_OPERATIONS } from "./operations";
import type { AccountOperation, AppOperation } from "./operations/operation";
import { notInLab } from "./rules/not-in-lab";
import { answerWellKnown, ISSUER_HOST, isWellKnown } from "./well-known";

const json = "application/x-amz-json-1.1";
const target = /^AWSCognitoIdentityProviderService\.([A-Z]\w+)$/;

/**
 * Cognito user pools. A request passes the service model, then its operation, which most often has ministack answer. The lab
 * refuses an operation that it has no table entry for.
 *
 * @param modelPath the service model that botocore ships; read with the first request
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
export function cognito(context: CognitoContext, modelPath: string): Service {
  const { backend, deployedPools, findAccessKey } = context;
  let loaded: ServiceModel | undefined;
  const serviceModel = () => {
    loaded ??= loadServiceModel(modelPath);
    return loaded;
  };

  async function answerApp(
    name: string,
    operation: AppOperation,
    request: SignedRequest,
    region: string,
  ): Promise<object> {
    return operation(read(name, request), { context, region });
  }

  async function answerAccount(
    name: string,
    operation: AccountOperation,
    request: SignedRequest,
    region: string,
  ): Promise<object> {
    const { accountId } = authenticate(request, { service: "cognito-idp", region }, findAccessKey);
    const realm = { accountId, region };
    const passOn = (input: object) => backend.cognito<object>(realm, name, input);
    const call = { context, pools: new Pools(backend, realm), passOn };
    const output = await operation(read(name, request), call).catch(translateError);
    if (!/^(?:Admin)?(?:Describe|Get|List)/.test(name)) await deployedPools.refresh();
    return output;
  }

  function read(name: string, { body }: SignedRequest): object {
    const input = parse(body);
    checkInput(serviceModel(), name, input);
    return input as object;
  }

  return {
    async fetch(request, region) {
      if (isPreflight(request)) return answerPreflight(request);
      if (isWellKnown(request)) return answerWellKnown(request, context);
      // No source shows what Cognito answers to other requests there.
      if (ISSUER_HOST.test(request.url.hostname)) throw notInLab("an API at the host of issuers");
      const name = target.exec(request.headers.get("x-amz-target") ?? "")?.[1] ?? "";
      const definition = serviceModel().operations[name];
      if (definition === undefined) throw new AwsError("UnknownOperationException", "");
      const isUnsigned = definition.authtype === "none";
      const operation = (isUnsigned ? APP_OPERATIONS : ACCOUNT_OPERATIONS)[name];
      if (operation === undefined) throw notInLab(`the operation ${name}`);
      const output = isUnsigned
        ? await answerApp(name, operation as AppOperation, request, region)
        : await answerAccount(name, operation as AccountOperation, request, region);
      return respond(request, 200, output);
    },

    signatureError({ fault, message }: SignatureError) {
      if (fault.reason === "missing") return new AwsError("MissingAuthenticationTokenException", message);
      if (fault.reason === "unknown key") return new AwsError("UnrecognizedClientException", message);
      return new AwsError("InvalidSignatureException", message);
    },

    renderError({ code, message, status }, request) {
      return respond(request, status, { __type: code, message }, { "x-amzn-errortype": `${code}:` });
    },
  };
}

function respond(
  request: SignedRequest,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": json,
      "x-amzn-requestid": randomUUID(),
      ...corsHeaders(request),
      ...headers,
    },
  });
}

/** Parses the body; `null` counts as absent. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString() || "{}", (_name, value) => value ?? undefined);
  } catch {
    throw new AwsError("SerializationException", "Unable to parse the request body as JSON");
  }
}

/** Replaces ministack's errors by Cognito's, where they are known to differ. */
function translateError(error: unknown): never {
  if (!(error instanceof AwsError)) throw error;
  const message = error.message.replace(/^Client (\S+) not found\.$/, "User pool client $1 does not exist.");
  throw new AwsError(error.code, message, error.status);
}
