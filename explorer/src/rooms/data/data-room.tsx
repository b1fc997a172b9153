/** To be built. */
export default function DataRoom() {
  return <p>data</p>;
}
