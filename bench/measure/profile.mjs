/** The dbHits of a statement with its parameters: those of every operator of the plan that ran. */
export async function dbHits(driver, { text, parameters }) {
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    return hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

const hitsOf = ({ dbHits, children }) => children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
