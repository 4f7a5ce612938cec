import "./storefront.ts";
import "../features/dasbor/main.tsx";
