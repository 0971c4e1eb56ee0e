/** Where there is room for a card and a widget side by side. WidgetPanel.module.css and CardWidget.module.css have the same. */
export const WIDE = "(min-width: 1100px)";
