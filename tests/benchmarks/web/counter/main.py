"""The least there is to compare with: a number and a button."""

import flet as ft


def main(page: ft.Page) -> None:
    count = 0
    shown = ft.Text("Count 0", size=40)

    def add_one() -> None:
        nonlocal count
        count += 1
        shown.value = f"Count {count}"

    page.add(shown, ft.Button("Add one", on_click=add_one))


ft.run(main)
