/** To be built. */
export default function GraphRoom() {
  return <p>graph</p>;
}
