import type { Progress } from "../terminal/progress";
import { ensureProviders, findMissingProviders } from "./providers";
import { assertPython, ensurePython, hasPythonPackages } from "./python";
import { runTogether } from "./run-together";
import { assertTerraform } from "./terraform";

/** What set-up found or installed on this machine. */
export interface Machine {
  readonly python: string;
  /** Terraform CLI configuration that names the provider mirror. */
  readonly terraformConfiguration: string;
}

/** Ensures what the lab and its deployments need on this machine. @throws UserError */
export async function setUp(progress: Progress): Promise<Machine> {
  await assertTerraform();
  const pythonVersion = await assertPython();
  const providers = findMissingProviders();
  const missing = [
    ...(providers.length > 0 ? [`providers ${providers.join(", ")}`] : []),
    ...(hasPythonPackages(pythonVersion) ? [] : ["Python packages"]),
  ];
  if (missing.length > 0) {
    const time =
      providers.length > 0
        ? "About a minute; two or three if providers have to be built"
        : "Less than a minute";
    progress.line(`  Once on this machine: ${missing.join("; ")}. ${time}.`);
  }
  const [terraformConfiguration, python] = await runTogether<[string, string]>([
    (signal) => ensureProviders(progress, signal),
    (signal) => ensurePython(pythonVersion, progress, signal),
  ]);
  return { terraformConfiguration, python };
}
