/** To be built. */
export default function CompareRoom() {
  return <p>compare</p>;
}
