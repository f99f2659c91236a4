import type { FindAccessKey } from "./access-keys";
import type { AwsError } from "./aws-error";
import type { Backend } from "./backend";
import type { SignatureError, SignedRequest } from "./signature";
import type { DeployedPools } from "./user-pools/deployed-pools";

/** One AWS service behind the front. */
export interface Service {
  /**
   * @param region the host name's region, for which the request must be signed
   * @throws AwsError if the service refuses it
   * @throws SignatureError
   */
  fetch(request: SignedRequest, region: string): Promise<Response>;
  /** This service's error for a signature that is wrong. */
  signatureError(error: SignatureError): AwsError;
  /** The error in this service's format. */
  renderError(error: AwsError, request: SignedRequest): Response;
}

export interface ServiceContext {
  readonly backend: Backend;
  readonly deployedPools: DeployedPools;
  readonly findAccessKey: FindAccessKey;
}
