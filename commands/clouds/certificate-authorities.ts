import { readFileSync } from "node:fs";
import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import { UserError } from "../../environments/user-error";

/** By the authorities besides those of Node.js. */
const contexts = new Map<string, SecureContext>();

/**
 * The authorities of `SSL_CERT_FILE`, `AWS_CA_BUNDLE` and `NODE_EXTRA_CA_CERTS` besides those of Node.js.
 *
 * @returns what makes the context of all connections of this process, once: for each connection Node.js would read all
 *   authorities again, which takes longer than a handshake; `undefined` where Node.js's own are all
 * @throws UserError when a file of certificates can't be read
 */
export function trustOf(variables: NodeJS.ProcessEnv): () => SecureContext | undefined {
  const authorities = ["SSL_CERT_FILE", "AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"].flatMap((name) =>
    readCertificates(name, variables[name]),
  );
  const own = [...new Set(authorities)];
  return () => {
    if (own.length === 0) return undefined;
    const key = own.join("\n");
    const context = contexts.get(key) ?? createSecureContext({ ca: [...rootCertificates, ...own] });
    contexts.set(key, context);
    return context;
  };
}

function readCertificates(name: string, file: string | undefined): string[] {
  if (!file) return [];
  try {
    return [readFileSync(file, "utf8")];
  } catch (error) {
    throw new UserError(
      "file-not-readable",
      `${name}: ${(error as Error).message}.\nTo do: set it to a file that can be read, or unset it.`,
    );
  }
}
