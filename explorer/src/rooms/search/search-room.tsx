/** To be built. */
export default function SearchRoom() {
  return <p>search</p>;
}
