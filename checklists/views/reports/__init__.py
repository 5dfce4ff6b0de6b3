"""What a parent brings to a meeting, as documents: the same words become a page to print and a PDF.

Each report is the parent's own record and says so; none holds a finding of fault. `said` has what they share.
"""
