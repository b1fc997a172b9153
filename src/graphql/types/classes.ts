/** A class of that name, for TypeGraphQL's decorators to describe. */
export function namedClass(name: string): new () => object {
  return { [name]: class {} }[name]!;
}

/**
 * Makes each thing once per name. What is made may be filled in afterwards, when it is known already: types refer to
 * each other in circles.
 */
export function once<Description, Made>(
  make: (name: string, description: Description) => Made,
  fill: (made: Made, name: string, description: Description) => void = () => {},
) {
  const made = new Map<string, Made>();
  return (name: string, description: Description): Made => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(name, description);
    made.set(name, fresh);
    fill(fresh, name, description);
    return fresh;
  };
}
