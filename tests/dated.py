"""Dated cases of counting, one sentence each, and the calendars that they are counted in.

The first day of a sentence is the starting day, the second the deadline, and the words after the colon say
why: for those worked by hand, how. Those in `WORKED` are counted again by `numpy` and `holidays`.
"""

# ruff: noqa: E501  one sentence a line

LAKESIDE = (
    "year 2026-08-12/2027-06-04",
    "closed 2026-09-07 Labor Day",
    "closed 2026-10-09 Teacher day",
    "closed 2026-10-12 Fall holiday",
    "closed 2026-11-11 Veterans Day",
    "closed 2026-11-23/2026-11-27 Thanksgiving break",
    "closed 2026-12-21/2027-01-01 Winter break",
    "closed 2027-01-18 Dr. King’s birthday",
    "closed 2027-02-15 Presidents’ Day",
    "closed 2027-03-15/2027-03-19 Spring break",
    "closed 2027-04-23 Snow day",
    "closed 2027-05-31 Memorial Day",
    "holiday 2026-11-27 Day after Thanksgiving",
    "holiday 2027-03-02 Independence Day of the state",
    "holiday 2027-04-21 Battle day",
    "year 2027-08-11/2028-06-02",
    "closed 2027-09-06 Labor Day",
    "closed 2027-10-08/2027-10-11 Fall break",
    "closed 2027-11-22/2027-11-26 Thanksgiving break",
    "closed 2027-12-20/2027-12-31 Winter break",
    "closed 2028-01-17 Dr. King’s birthday",
    "closed 2028-02-21 Presidents’ Day",
    "closed 2028-03-13/2028-03-17 Spring break",
    "closed 2028-05-29 Memorial Day",
    "holiday 2027-11-26 Day after Thanksgiving",
    "holiday 2028-03-02 Independence Day of the state",
    "holiday 2028-04-21 Battle day",
    "year 2028-08-16/2029-06-01",
    "closed 2028-09-04 Labor Day",
    "closed 2028-11-20/2028-11-24 Thanksgiving break",
    "closed 2028-12-18/2028-12-29 Winter break",
)
"""Three school years of a district, with its state's holidays."""

YEAR_ROUND = (
    "year 2026-07-20/2027-06-18",
    "closed 2026-09-07 Labor Day",
    "closed 2026-09-21/2026-10-09 Fall intersession",
    "closed 2026-11-26/2026-11-27 Thanksgiving",
    "closed 2026-12-14/2027-01-01 Winter intersession",
    "closed 2027-01-18 Dr. King’s birthday",
    "closed 2027-03-22/2027-04-09 Spring intersession",
    "closed 2027-05-31 Memorial Day",
    "year 2027-07-19/2028-06-16",
    "closed 2027-09-06 Labor Day",
)
"""Nine weeks of school, three weeks off, and four weeks between school years."""

FOUR_DAYS = (
    "year 2026-08-17/2026-10-22",
    "closed 2026-09-07 Labor Day",
    *(f"closed 2026-{day} No school on Fridays" for day in ("08-21", "08-28", "09-04", "09-11", "09-18")),
    *(f"closed 2026-{day} No school on Fridays" for day in ("09-25", "10-02", "10-09", "10-16")),
)
"""A first quarter in a district that is closed on Fridays."""

FALL_AND_SPRING = (
    "closed 2026-09-07 Labor Day",
    "closed 2026-11-23/2026-11-27 Thanksgiving break",
    "closed 2026-12-19/2027-01-03 Winter break",
    "closed 2027-05-31 Memorial Day",
)

CALENDARS = {
    "none": (),
    "lakeside": LAKESIDE,
    "year-round": YEAR_ROUND,
    "four days": FOUR_DAYS,
    "weekends named": ("year 2026-08-12/2027-06-04", *FALL_AND_SPRING),
    "first day only": ("year 2026-08-12/", *FALL_AND_SPRING),
    "last day only": ("year /2027-06-04", *FALL_AND_SPRING),
    "no days off": ("year 2026-08-12/2027-06-04",),
    "a year missing": ("year 2026-08-12/2027-06-04", *FALL_AND_SPRING, *LAKESIDE[-5:]),
    "years that overlap": ("year 2026-08-12/2027-06-04", *FALL_AND_SPRING, "year 2027-06-01/2028-05-26"),
    "moved in January": ("year 2027-01-11/2027-06-04", *FALL_AND_SPRING),
    "moved in November": ("year 2026-11-09/2027-06-04", *FALL_AND_SPRING),
    "moved away in February": ("year 2026-08-12/2027-02-26", *FALL_AND_SPRING),
    "days off only": FALL_AND_SPRING,
}
"""The lines of each calendar, by its name."""

WORKED = {
    "lakeside": """
        10 school days after 2026-11-02 is 2026-11-17: Veterans Day is left out.
        10 school days after 2026-11-13 is 2026-12-04: the week of Thanksgiving is left out.
        1 school day after 2026-11-20 is 2026-11-30: a Friday before a week off.
        1 school day after 2026-11-25 is 2026-11-30: the count starts inside a break.
        1 school day after 2026-11-29 is 2026-11-30: the count starts on the Sunday that ends a break.
        10 school days after 2026-12-18 is 2027-01-15: two weeks of winter break come first.
        10 school days after 2026-12-31 is 2027-01-15: a start on a day off at the end of the year.
        10 school days after 2027-01-01 is 2027-01-15: a start on New Year’s Day.
        1 school day after 2026-12-18 is 2027-01-04: the last day before winter break.
        45 school days after 2026-08-12 is 2026-10-19: counted from the first day of school.
        45 school days after 2026-08-11 is 2026-10-16: one day before school starts.
        45 school days after 2026-10-01 is 2026-12-15: over two breaks of fall.
        45 school days after 2027-01-04 is 2027-03-11: it ends before spring break.
        45 school days after 2027-02-26 is 2027-05-12: over spring break, a state holiday and a snow day.
        20 school days after 2027-03-12 is 2027-04-16: spring break comes first.
        20 school days after 2027-03-01 is 2027-04-06: the state’s own holiday closes the school.
        5 school days after 2027-04-16 is 2027-04-27: a battle day and a snow day in one week.
        9 school days after 2027-05-21 is 2027-06-04: the last day of school is the last one counted.
        10 school days after 2027-05-21 is 2027-08-11: one day more, so it goes on after the summer.
        1 school day after 2027-06-04 is 2027-08-11: the start is the last day of school.
        1 school day after 2027-06-05 is 2027-08-11: the start is the first day of summer.
        1 school day after 2027-08-10 is 2027-08-11: the start is the last day of summer.
        1 school day after 2027-07-04 is 2027-08-11: the start is a holiday in the summer.
        10 school days after 2027-06-01 is 2027-08-19: three days before the summer, seven after it.
        45 school days after 2027-05-03 is 2027-09-10: half of it after the summer.
        60 school days after 2027-03-01 is 2027-06-04: to the last day of school.
        61 school days after 2027-03-01 is 2027-08-11: one day more.
        60 school days after 2027-10-07 is 2028-01-25: from one calendar year into the next.
        60 school days after 2026-09-01 is 2026-12-07: a fall.
        180 school days after 2026-09-01 is 2027-08-26: more than what is left of one school year.
        340 school days after 2026-09-01 is 2028-05-15: into a second school year.
        400 school days after 2026-08-12 is 2028-10-02: into a third school year.
        10 school days after 2028-02-18 is 2028-03-07: Presidents’ Day and a state holiday are left out, the leap day is counted.
        8 school days after 2028-02-17 is 2028-03-01: the leap day is the seventh.
        1 school day after 2028-02-28 is 2028-02-29: the leap day itself.
        1 school day after 2028-02-29 is 2028-03-01: the day after the leap day.
        10 school days after 2027-03-05 is 2027-03-26: daylight saving time begins on the 14th, in spring break, and changes nothing.
        5 school days after 2026-10-29 is 2026-11-05: daylight saving time ends on November 1 and changes nothing.
        15 school days after 2027-10-07 is 2027-11-01: a fall break from Friday to Monday.
        15 school days before 2026-12-01 is 2026-11-02: backward over the week of Thanksgiving.
        5 school days before 2026-11-30 is 2026-11-16: backward from the Monday after a week off.
        5 school days before 2026-11-25 is 2026-11-16: backward from inside a break.
        10 school days before 2027-01-04 is 2026-12-07: backward over winter break.
        1 school day before 2027-08-11 is 2027-06-04: backward from the first day of school, over the summer.
        10 school days before 2027-08-16 is 2027-05-26: three days of the new year, then the end of the last.
        20 school days before 2027-06-04 is 2027-05-06: backward from the last day of school.
        60 school days before 2027-03-01 is 2026-11-12: backward into the year before.
        5 school days before 2028-03-01 is 2028-02-23: backward over the leap day.
        200 school days before 2028-03-01 is 2027-02-08: backward into the last school year.
        5 business days before 2027-03-08 is 2027-02-26: the state’s own holiday on Tuesday is left out.
        5 business days after 2027-02-26 is 2027-03-08: the same holiday, forward.
        10 business days before 2027-04-26 is 2027-04-09: a state holiday within two weeks.
        10 business days before 2026-12-07 is 2026-11-19: Thanksgiving is federal, the day after it the state’s.
        3 business days after 2026-11-25 is 2026-12-02: Thanksgiving and the day after are both left out.
        3 business days after 2026-12-23 is 2026-12-29: winter break is no holiday: only Christmas Day is left out.
        3 business days after 2027-03-12 is 2027-03-17: spring break has business days.
        3 business days after 2028-04-20 is 2028-04-26: a Friday that is a state holiday.
    """,
    "none": """
        3 business days after 2026-03-02 is 2026-03-05: three weekdays.
        3 business days after 2026-03-05 is 2026-03-10: a Thursday, so a weekend is left out.
        3 business days after 2026-03-06 is 2026-03-11: a Friday.
        3 business days after 2026-03-07 is 2026-03-11: a Saturday.
        3 business days after 2026-03-08 is 2026-03-11: the Sunday on which daylight saving time begins.
        3 business days after 2026-05-22 is 2026-05-28: Memorial Day is left out.
        3 business days after 2026-05-25 is 2026-05-28: the start is Memorial Day.
        3 business days after 2026-07-01 is 2026-07-07: July 4 is a Saturday, so Friday is the holiday.
        3 business days after 2021-06-16 is 2021-06-22: the first Juneteenth, kept on a Friday.
        3 business days after 2020-06-17 is 2020-06-22: a year before Juneteenth was a holiday.
        3 business days after 2022-12-23 is 2022-12-29: Christmas is a Sunday, kept on Monday.
        3 business days after 2027-12-29 is 2028-01-04: New Year’s Day is a Saturday, kept on December 31.
        3 business days after 2028-02-28 is 2028-03-02: over a leap day.
        3 business days after 2100-02-26 is 2100-03-03: a year divisible by four without a leap day.
        5 business days before 2026-03-09 is 2026-03-02: a week earlier.
        5 business days before 2026-09-08 is 2026-08-31: Labor Day is left out.
        5 business days before 2026-09-07 is 2026-08-31: backward from Labor Day itself.
        5 business days before 2026-07-06 is 2026-06-26: the Friday before is the holiday.
        5 business days before 2026-07-10 is 2026-07-02: the holiday kept on July 3 is left out, so it is a Thursday.
        5 business days before 2026-01-05 is 2025-12-26: New Year’s Day is left out, and the year changes.
        5 business days before 2026-03-08 is 2026-03-02: backward from a Sunday.
        5 business days before 2028-03-06 is 2028-02-28: over a leap day.
        5 business days before 2023-01-03 is 2022-12-23: New Year’s Day was kept on the Monday.
        10 business days before 2026-11-30 is 2026-11-13: Thanksgiving is left out.
        10 business days before 2026-11-23 is 2026-11-06: Veterans Day is left out.
        10 business days before 2026-08-17 is 2026-08-03: two weeks without a holiday.
        10 business days before 2027-01-04 is 2026-12-17: Christmas and New Year’s Day are left out.
        30 business days after 2026-11-02 is 2026-12-16: Veterans Day and Thanksgiving are left out.
        250 business days after 2026-01-02 is 2027-01-04: about a year.
        15 calendar days after 2026-02-20 is 2026-03-07: a month of 28 days.
        15 calendar days after 2028-02-20 is 2028-03-06: a month of 29 days.
        30 calendar days after 2026-12-15 is 2027-01-14: into the next year.
        60 calendar days after 2026-01-15 is 2026-03-16: it falls on a Monday.
        60 calendar days after 2026-09-08 is 2026-11-07: it falls on a Saturday and stays there.
        45 calendar days after 2026-11-12 is 2026-12-27: it falls on a Sunday and stays there.
        90 calendar days after 2025-12-01 is 2026-03-01: into the next year.
        180 calendar days after 2026-08-31 is 2027-02-27: half a year.
        365 calendar days after 2027-03-01 is 2028-02-29: it ends on a leap day.
        30 calendar days before 2026-03-15 is 2026-02-13: over a short month.
        30 calendar days before 2028-03-15 is 2028-02-14: over a leap day.
        10 calendar days before 2026-01-05 is 2025-12-26: into the year before.
    """,
    "year-round": """
        10 school days after 2026-09-18 is 2026-10-23: three weeks of intersession come first.
        45 school days after 2026-07-20 is 2026-10-13: counted from the first day, in July.
        45 school days after 2026-09-01 is 2026-11-25: over the fall intersession.
        60 school days after 2026-11-02 is 2027-02-18: over the winter intersession.
        20 school days after 2027-06-01 is 2027-07-27: over four weeks between school years.
        1 school day after 2027-06-18 is 2027-07-19: the summer is a month.
        20 school days before 2027-07-26 is 2027-05-28: backward over that month.
        10 school days before 2027-04-12 is 2027-03-08: backward from the first day after an intersession.
    """,
    "four days": """
        10 school days after 2026-08-31 is 2026-09-17: Fridays and Labor Day are left out.
        10 school days after 2026-09-04 is 2026-09-23: a start on a Friday without school.
        1 school day after 2026-09-03 is 2026-09-08: four days without school follow a Thursday.
        20 school days after 2026-09-01 is 2026-10-07: five weeks.
        10 school days before 2026-10-05 is 2026-09-16: backward, four days a week.
    """,
}

HAND = {
    ("none", ""): """
        60 calendar days after 2026-03-02 is 2026-05-01: 29 are left in March, 30 in April, 1 in May.
        60 calendar days after 2028-02-01 is 2028-04-01: 28 are left in a February with a leap day, 31, 1.
        60 calendar days after 2027-02-01 is 2027-04-02: 27 are left in February, 31 in March, 2 in April.
        60 calendar days after 2026-11-15 is 2027-01-14: 15 are left in November, 31 in December, 14.
        30 calendar days after 2026-01-31 is 2026-03-02: 28 in February, 2 in March.
        30 calendar days after 2028-01-31 is 2028-03-01: 29 in February, 1 in March.
        45 calendar days after 2026-12-31 is 2027-02-14: 31 in January, 14 in February.
        15 calendar days after 2026-12-20 is 2027-01-04: 11 are left in December, 4 in January.
        180 calendar days after 2026-03-01 is 2026-08-28: 30 + 30 + 31 + 30 + 31 to the end of July, and 28.
        90 calendar days after 2026-06-30 is 2026-09-28: 31 + 31 + 28.
        45 calendar days before 2026-03-15 is 2026-01-29: 15 to the end of February, 28 to that of January, 2.
        1 calendar day after 2028-02-28 is 2028-02-29: there is a leap day.
        1 calendar day after 2027-02-28 is 2027-03-01: there is none.
        0 calendar days after 2026-05-01 is 2026-05-01: nothing is counted.
        7 calendar days after 2027-03-10 is 2027-03-17: a day of 23 hours is a day.
        7 calendar days before 2026-11-05 is 2026-10-29: a day of 25 hours is a day.
        0 business days after 2026-05-02 is 2026-05-02: nothing is counted, though it is a Saturday.
        5 business days before 2026-11-30 is 2026-11-20: 27 (no federal holiday), 25, 24, 23, 20.
        10 business days before 2026-06-22 is 2026-06-05: not the 19th, 4 that week, 5 the week before, 1.
        3 school days after 2026-09-14 is 2026-09-17: 15, 16, 17, with no usual day off among them.
        10 school days after 2026-09-14 is 2026-09-28 to 2026-09-29: 4 + 5 + 1, or without Friday the 25th.
        10 school days after 2026-11-16 is 2026-12-01 to 2026-12-09: 4, 4 without Thanksgiving, 2; or 3, 4, 3.
        10 school days after 2026-12-18 is 2027-01-05 to 2027-01-19: 4 + 4 + 2; or 5 + 4 and the 19th of January.
        10 school days after 2027-06-01 is 2027-06-15 to 2027-09-21: 3 + 5 + 2; or 3 + 5 + 2 from September 7.
        10 school days after 2027-07-10 is 2027-08-13 to 2027-09-21: two weeks of August, or as above.
        5 school days after 2026-06-29 is 2026-08-06 to 2026-09-15: June 30, then August 3; or from September 8.
        10 school days before 2026-12-02 is 2026-11-09 to 2026-11-17: 2 + 4 + 2 + 2 back; or 2 + 4 + 4.
        5 school days before 2026-09-08 is 2026-05-15 to 2026-08-31: the week before Labor Day; or May 21 to 18, 15.
    """,
    ("none", "holidays count"): """
        10 business days before 2026-12-07 is 2026-11-23: two whole weeks, Thanksgiving in them.
        10 business days before 2026-07-06 is 2026-06-22: two whole weeks, July 3 in them.
        10 business days before 2027-01-04 is 2026-12-21: two whole weeks, Christmas and New Year in them.
        10 business days before 2026-11-29 is 2026-11-16: from a Sunday, two whole weeks.
        10 business days before 2026-11-26 is 2026-11-12: from Thanksgiving itself, 3 + 5 + 2.
        1 business day after 2026-12-24 is 2026-12-25: Christmas Day is a Friday.
        1 business day after 2026-12-25 is 2026-12-28: the weekend is no business day.
    """,
    ("lakeside", "holidays count"): """
        10 business days before 2026-12-07 is 2026-11-23: the state’s own holidays count too.
        5 business days before 2027-03-08 is 2027-03-01: 5, 4, 3, 2 (the holiday), 1.
    """,
    ("lakeside", ""): """
        10 school days after 2026-08-21 is 2026-09-04: two whole weeks.
        10 school days after 2026-08-28 is 2026-09-14: 5, 4 after Labor Day, 1.
        3 school days after 2026-10-08 is 2026-10-15: Friday and Monday are off, then 13, 14, 15.
        0 school days after 2026-12-25 is 2026-12-25: nothing is counted.
        2 school days after 2027-06-03 is 2027-08-11: the last day of school and the first.
        5 school days before 2027-01-06 is 2026-12-16: January 5 and 4, December 18, 17, 16.
        5 business days before 2026-11-30 is 2026-11-19: not the 27th, a state holiday; 25, 24, 23, 20, 19.
        1 school day after 2026-07-01 is 2026-08-12: before a first day of school there is none in July.
        1 school day after 2027-06-20 is 2027-08-11: all is known between two years.
        5 school days after 2029-05-29 is 2029-08-02 to 2029-09-10: 30, 31, 1, then August 1 and 2; or September.
        1 school day before 2026-08-12 is 2026-05-21 to 2026-06-30: the year before is not known.
        60 calendar days after 2026-11-10 is 2027-01-09: 20 + 31 + 9, whatever the school does.
    """,
    ("four days", ""): """
        10 school days after 2026-09-10 is 2026-09-29: 4 + 4 + 2.
        4 school days before 2026-09-14 is 2026-09-03: Thursday 10, 9, 8, then over two days off to the 3rd.
    """,
    ("lakeside", "summers and breaks over 5"): """
        60 calendar days after 2026-09-01 is 2026-10-31: 29 + 31, no long break.
        10 calendar days after 2026-11-20 is 2026-11-30: five days off are not more than five.
        60 calendar days after 2026-11-10 is 2027-01-21 to 2027-01-25: 20 + 20 + 20 from January 2; or 20 + 18 + 22.
        30 calendar days after 2026-12-25 is 2027-01-31 to 2027-02-02: from inside the break, January 2 or 4 is 1.
        60 calendar days after 2027-05-01 is 2027-09-05: 30 + 4, then 21 in August from the 11th, 5.
        15 calendar days after 2027-05-25 is 2027-08-15: 6 + 4, then 5 from August 11.
        15 calendar days after 2027-06-20 is 2027-08-25: from inside the summer, 11 to 25.
    """,
    ("lakeside", "summers and breaks over 4"): """
        10 calendar days after 2026-11-20 is 2026-12-05 to 2026-12-09: 21, 22, then 28 to 5; or 30 to 9.
        60 calendar days after 2027-03-01 is 2027-05-05 to 2027-05-09: 13 + 12 + 30 + 5; or 11 + 10 + 30 + 9.
    """,
    ("lakeside", "summers"): """
        60 calendar days after 2026-11-10 is 2027-01-09: winter break is counted: 20 + 31 + 9.
        60 calendar days after 2027-05-01 is 2027-09-05: the summer is not: 30 + 4 + 21 + 5.
        10 calendar days before 2027-08-16 is 2027-05-31: August 15 to 11, June 4 to 1, May 31.
    """,
    ("lakeside", "breaks over 5"): """
        60 calendar days after 2027-05-01 is 2027-06-30: the summer is counted: 30 + 30.
    """,
    ("year-round", "summers and breaks over 5"): """
        15 calendar days after 2026-09-15 is 2026-10-19 to 2026-10-23: 5 + 10 from October 10; or 3 + 12 from 12.
        30 calendar days after 2027-06-10 is 2027-08-09: 8, then 13 in July from the 19th, 9.
    """,
    ("weekends named", "summers and breaks over 4"): """
        10 calendar days after 2026-12-16 is 2027-01-11: 17, 18, then January 4 to 11.
    """,
    ("none", "summers and breaks over 5"): """
        60 calendar days after 2026-12-02 is 2027-01-31 to 2027-02-16: 29 + 31; or without December 19 to January 3.
        30 calendar days after 2026-09-10 is 2026-10-10: 20 + 10, no long break is usual then.
        30 calendar days after 2027-06-20 is 2027-08-20 to 2027-10-05: 10 + 20 in August; or 25 + 5 from September 6.
    """,
    ("none", "summers and breaks over 4"): """
        10 calendar days after 2026-11-20 is 2026-11-30 to 2026-12-09: nothing; or the week and its two weekends.
    """,
    ("first day only", ""): """
        10 school days after 2026-08-10 is 2026-08-25: 3 + 5 + 2 from the first day.
        5 school days after 2027-05-20 is 2027-05-27 to 2027-09-09: 21, 24, 25, 26, 27; or 21, 24, September 7 to 9.
        2 school days before 2026-08-13 is 2026-05-21 to 2026-06-30: the 12th, then the end of an unknown year.
        10 school days after 2026-12-15 is 2027-01-12: 3, then 5 and 2 from January 4.
    """,
    ("last day only", ""): """
        3 school days after 2026-09-08 is 2026-09-11: 9, 10, 11.
        4 school days after 2027-05-28 is 2027-06-04: Memorial Day is off, then the last four days.
        5 school days after 2027-05-28 is 2027-08-02 to 2027-09-07: those four, then August or September.
    """,
    ("no days off", ""): """
        3 school days after 2026-09-14 is 2026-09-17: 15, 16, 17, with no usual day off among them.
        10 school days after 2026-11-16 is 2026-11-30 to 2026-12-09: 4 + 5 + 1 as saved; or 3, 4, 3.
        5 school days before 2026-12-01 is 2026-11-16 to 2026-11-24: 30, then 19 to 16; or 30, 27 to 24.
        1 school day after 2027-06-04 is 2027-08-02 to 2027-09-07: the next year is not known.
    """,
    ("a year missing", ""): """
        1 school day after 2027-06-04 is 2027-08-02 to 2027-09-07: as if nothing came after.
        1 school day after 2028-07-05 is 2028-08-16: the first day of the year that is saved.
        1 school day after 2026-11-22 is 2026-11-30: a week off.
    """,
    ("years that overlap", ""): """
        2 school days after 2027-06-03 is 2027-06-07: both years say that there is school.
    """,
    ("moved in January", ""): """
        6 school days after 2026-12-31 is 2027-01-11: the week before the move is like any other.
        1 school day after 2027-01-08 is 2027-01-11: the first day at the new school.
    """,
    ("moved in November", ""): """
        1 school day after 2026-11-02 is 2026-11-03: no summer comes before a first day in November.
        1 school day before 2026-11-09 is 2026-11-05 to 2026-11-06: a Friday, which may be off.
    """,
    ("moved away in February", ""): """
        1 school day after 2027-02-26 is 2027-03-01: no summer follows a last day in February.
        1 school day after 2027-02-25 is 2027-02-26: the last day at the old school.
    """,
    ("days off only", ""): """
        3 school days after 2026-09-04 is 2026-09-10: Labor Day is off, then 8, 9, 10.
        1 school day after 2026-12-18 is 2027-01-04: a break that is saved, whatever else is not.
    """,
}
"""By calendar and by what else applies; two days joined by "to" are the earliest and the latest likely day."""
