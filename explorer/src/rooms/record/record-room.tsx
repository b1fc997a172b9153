/** To be built. */
export default function RecordRoom(_: { readonly id: string }) {
  return <p>record</p>;
}
