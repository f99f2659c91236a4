/** Python of the virtual environment that has `lab/requirements.txt`, from the environment variable LAB_PYTHON. */
export function labPython(): string {
  const python = process.env.LAB_PYTHON;
  if (python === undefined) {
    throw new Error("set LAB_PYTHON to the python of a virtual environment that has lab/requirements.txt");
  }
  return python;
}
