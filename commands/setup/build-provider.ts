import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../../environments/user-error";
import { PROVIDER_VERSIONS } from "../../stacks/versions";
import { run } from "../terminal/run";
import { folderIn, type Provider } from "./provider-mirror";

const MODULES = join(__dirname, "..", "..", "providers", "mirror");

/** Omits symbols and debugging information. */
const buildFlags = ({ unoptimized }: Provider) => [
  "-ldflags=-s -w",
  "-gcflags=all=-dwarf=false",
  ...(unoptimized === undefined ? [] : [`-gcflags=${unoptimized}=-dwarf=false -N -l`]),
];

/** Needs no C compiler, as the registry's builds don't, and lets the Go compiler collect garbage less often. */
const buildVariables = () => ({ ...process.env, CGO_ENABLED: "0", GOGC: process.env.GOGC ?? "400" });

/**
 * Builds a provider as its module is published, at the version that the module file beside names and with the checksums
 * of its sum file. It is not the registry's signed build.
 */
export async function buildProvider(
  mirror: string,
  provider: Provider,
  detail: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { name, goModule = "" } = provider;
  const folder = folderIn(mirror, provider);
  const program = join(folder, `terraform-provider-${name}_v${PROVIDER_VERSIONS[name]}`);
  const unfinished = join(dirname(folder), `${name}.${process.pid}.tmp`);
  const scratch = mkdtempSync(join(tmpdir(), `provider-${name}-`));
  try {
    // In a copy: with a module file that lists direct requirements only, Go completes it while it builds.
    for (const file of ["go.mod", "go.sum"]) copyFileSync(join(MODULES, name, file), join(scratch, file));
    mkdirSync(folder, { recursive: true });
    let packages = 0;
    const flags = ["-v", "-mod=mod", ...buildFlags(provider)];
    const go = await run("go", ["build", ...flags, "-o", unfinished, goModule], {
      cwd: scratch,
      env: buildVariables(),
      onErrorLine: (line) => {
        if (!line.startsWith("go: ")) packages += 1;
        detail(line.startsWith("go: ") ? line.slice(4) : `${packages} packages compiled`);
      },
      signal,
    });
    if (go.code === -1) {
      throw new UserError(
        "go-not-found",
        `The provider ${name} could not be found: the Terraform registry can't be reached, and Go, which would build it, is not installed.\nTo do: allow access to the Terraform registry, or install Go 1.25 or newer; then run this again.`,
      );
    }
    if (go.code !== 0) {
      throw new UserError(
        "provider-not-built",
        `The provider ${name} could not be built from ${goModule}. Go says:\n${go.stderr.split("\n").slice(-15).join("\n")}`,
      );
    }
    renameSync(unfinished, program);
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}
