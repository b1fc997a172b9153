import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

createRoot(document.getElementById("explorer")!).render(<App />);
