/** To be built. */
export default function TablesRoom(_: { readonly path: string | null }) {
  return <p>tables</p>;
}
