// The process that the lab runs in. What people set up by hand before Terraform runs, their Entra tenants and their
// Auth0 custom domains, exists in it as soon as an environment file names it.
import { runLab } from "../../lab/daemon/process";
import { ENVIRONMENTS } from "../setup/paths";
import { explainSignIn } from "./explain-sign-in";
import { knownEnvironments } from "./known-environments";

runLab(knownEnvironments(ENVIRONMENTS), explainSignIn);
