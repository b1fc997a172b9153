/** To be built. */
export default function TimelineRoom() {
  return <p>timeline</p>;
}
