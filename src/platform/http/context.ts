import { createContext } from "react-router";
export const services = createContext<{ name: string }>();
