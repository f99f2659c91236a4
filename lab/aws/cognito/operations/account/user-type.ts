/** A user as Cognito answers: without the lists that are empty, which ministack has. */
export function toUserType<User extends object>(user: User): object {
  return Object.fromEntries(
    Object.entries(user).filter(([name, value]) => !isEmpty(value) || name.endsWith("Attributes")),
  );
}

const isEmpty = (value: unknown) => value === "" || (Array.isArray(value) && value.length === 0);
