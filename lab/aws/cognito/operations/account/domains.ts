import type { DomainInput } from "../../../user-pools/types";
import { checkCertificate, checkDomainOwner, checkManagedLogin, checkNewDomain } from "../../rules/domain";
import { type Gate, passOn } from "../operation";

const createUserPoolDomain: Gate<DomainInput> = async (input, pools) => {
  checkNewDomain(input, await pools.userPool(input.UserPoolId), pools.realm, await pools.domains());
  return input;
};

const updateUserPoolDomain: Gate<DomainInput> = async (input, pools) => {
  const pool = await pools.userPool(input.UserPoolId);
  checkDomainOwner(input, pool);
  checkManagedLogin(input, pool);
  const certificate = input.CustomDomainConfig?.CertificateArn;
  if (certificate !== undefined) checkCertificate(certificate, pools.realm.accountId);
  return input;
};

const deleteUserPoolDomain: Gate<DomainInput> = async (input, pools) => {
  checkDomainOwner(input, await pools.userPool(input.UserPoolId));
  return input;
};

/** Domains of user pools. */
export const DOMAINS = {
  CreateUserPoolDomain: passOn(createUserPoolDomain),
  DeleteUserPoolDomain: passOn(deleteUserPoolDomain),
  DescribeUserPoolDomain: passOn(),
  UpdateUserPoolDomain: passOn(updateUserPoolDomain),
};
