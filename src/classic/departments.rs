//! Departments: `$zopim.livechat.departments`.
//!
//! Messaging routes to groups and tells the page nothing of them. What a page asks is answered from
//! the site's configuration; what a page chooses goes into a conversation field.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, command, getter};
use crate::classic::value::Shape;

/// The methods of `$zopim.livechat.departments`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.departments.filter", "(...departments: Array<string | number>): void")
        .lost(Notice::NoForms)
        .now("Has no effect: there is no list of departments to shorten.")
        .instead(advice::ROUTE),
    getter("$zopim.livechat.departments.getAllDepartments", "(): Department[]")
        .emulated(Act::AllDepartments)
        .but(Notice::NeedsDepartments)
        .now("Answers the configured departments, or an empty array.")
        .instead(advice::KEEP),
    getter(
        "$zopim.livechat.departments.getDepartment",
        "(nameOrId: string | number): Department | undefined",
    )
    .emulated(Act::Department)
    .but(Notice::NeedsDepartments)
    .takes(Shape::Plain)
    .now("Answers the configured department of that exact name or number.")
    .instead(advice::KEEP),
    command("$zopim.livechat.departments.setLabel", "(label: string): void")
        .lost(Notice::NoForms)
        .now("Has no effect: there is no list of departments to label.")
        .instead(advice::ASK),
    command("$zopim.livechat.departments.setVisitorDepartment", "(nameOrId: string | number): void")
        .adapted(Act::SetDepartment, Notice::NeedsField)
        .takes(Shape::Plain)
        .now("Puts the department where `fields.department` of the configuration says, for your routing to read; a number is looked up in the list `departments`, and ignored if it is not there.")
        .instead(advice::FIELDS),
    command("$zopim.livechat.departments.clearVisitorDepartment", "(): void")
        .adapted(Act::ClearDepartment, Notice::NeedsField)
        .now("Forgets the department and empties its field; a ticket that has it already keeps it.")
        .instead(advice::FIELDS),
];
